"""unittest IsolatedAsyncioTestCase."""
import asyncio
import unittest
from unittest.mock import AsyncMock, MagicMock, patch

class Client:
    async def get(self, url):
        await asyncio.sleep(1)
        return {"url": url}

class Service:
    def __init__(self, client):
        self.client = client
    async def title(self, url):
        data = await self.client.get(url)
        return data["url"].title()

class TestService(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.client = AsyncMock(spec=Client)
        self.service = Service(self.client)
    async def asyncTearDown(self):
        print("tear down")
    async def test_title(self):
        self.client.get.return_value = {"url": "hello world"}
        self.assertEqual(await self.service.title("x"), "Hello World")
        self.client.get.assert_awaited_once_with("x")
    async def test_raises(self):
        self.client.get.side_effect = TimeoutError("slow")
        with self.assertRaises(TimeoutError) as cm:
            await self.service.title("y")
        self.assertEqual(str(cm.exception), "slow")
    async def test_slow(self):
        with self.assertRaises(asyncio.TimeoutError):
            await asyncio.wait_for(asyncio.sleep(5), timeout=0.1)

if __name__ == "__main__":
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestService)
    result = unittest.TestResult()
    suite.run(result)
    print(result.testsRun, result.wasSuccessful(), len(result.failures), len(result.errors))
