import asyncio


class ReportingPolicy(asyncio.DefaultEventLoopPolicy):
    """Every loop reports what goes wrong in its callbacks."""

    made = 0

    def new_event_loop(self):
        loop = super().new_event_loop()
        ReportingPolicy.made += 1
        loop.set_exception_handler(self.report)
        return loop

    def set_event_loop(self, loop):
        print("set" if loop is not None else "unset")
        super().set_event_loop(loop)

    @staticmethod
    def report(loop, context):
        print(f"loop says: {context['message'].split(' at ')[0]} ({context['exception']!r})")


async def main():
    policy = asyncio.get_event_loop_policy()
    print(type(policy).__name__, isinstance(policy, asyncio.AbstractEventLoopPolicy))
    asyncio.get_running_loop().call_later(0.1, lambda: [].pop())
    await asyncio.sleep(0.2)
    return "done"


print(type(asyncio.get_event_loop_policy()).__name__)
asyncio.set_event_loop_policy(ReportingPolicy())
print(asyncio.run(main()))
with asyncio.Runner() as runner:
    print(runner.run(main()))
loop = asyncio.new_event_loop()
loop.close()
print(ReportingPolicy.made, "loops")
asyncio.set_event_loop_policy(None)
print(asyncio.run(asyncio.sleep(0.1, "the default again")), ReportingPolicy.made)
try:
    asyncio.set_event_loop_policy("fast")
except TypeError as error:
    print(error)
