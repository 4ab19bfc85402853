# Text made safe for pages, as `html.escape` makes it.

def escape(s, quote=True):
    # The ampersand first: those of the other replacements must stay.
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s
