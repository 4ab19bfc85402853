import asyncio
import html
from html.parser import HTMLParser

PAGE = """<!DOCTYPE html>
<html><head><title>Tea &amp; biscuits</title><script>if (a < b) { x("</p>"); }</script></head>
<body class=main id='top'><!-- a note -->
<p>See <a href="/a?x=1&amp;y=2" rel="next">A</a> or <A HREF='b.html'>B</a><br/>5 < 6 &copy; &#65;&#x42;</p>
<img src="i.png" alt></body></html>"""


class Outline(HTMLParser):
    def __init__(self):
        super().__init__()
        self.depth = 0
        self.links = []

    def handle_starttag(self, tag, attrs):
        print("  " * self.depth + tag, attrs, self.getpos())
        if tag == "a":
            self.links.append(dict(attrs)["href"])
        if tag not in ("br", "img"):
            self.depth += 1

    def handle_endtag(self, tag):
        if tag not in ("br", "img"):
            self.depth -= 1

    def handle_data(self, data):
        if data.strip():
            print("  " * self.depth + repr(data.strip()))

    def handle_comment(self, data):
        print("comment", data)

    def handle_decl(self, decl):
        print("declared", decl)


async def main():
    outline = Outline()
    for at in range(0, len(PAGE), 40):
        await asyncio.sleep(0.01)
        outline.feed(PAGE[at:at + 40])
    outline.close()
    print(outline.links, outline.depth)

asyncio.run(main())
print(html.escape('<a b="c">&\'</a>'), html.unescape("&lt;b&gt; &amp;amp; &eacute; &nbsp;| &hellip; &#39; &#x41; &copyright &nothing &#128; &#xD800;"))
