# A parser that tells of tags, data and comments as they come.

from html import unescape as _unescape

def _is_space(letter):
    return letter in ' \t\n\r\f'

class HTMLParser:
    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self.lineno, self.offset = 1, 0
        self.__starttag_text = None

    def feed(self, data):
        self.rawdata += data
        self.goahead(0)

    def close(self):
        self.goahead(1)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self.__starttag_text

    def _moved(self, start, end):
        text = self.rawdata[start:end]
        lines = text.count('\n')
        if lines:
            self.lineno += lines
            self.offset = end - start - text.rindex('\n') - 1
        else:
            self.offset += end - start
        return end

    def _tell(self, text):
        if text:
            self.handle_data(_unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def goahead(self, end):
        data, i, n = self.rawdata, 0, len(self.rawdata)
        while i < n:
            if self.cdata_elem is not None:
                j = data.lower().find('</' + self.cdata_elem, i)
                if j < 0:
                    if not end:
                        break
                    j = n
            elif self.convert_charrefs:
                j = data.find('<', i)
                if j < 0:
                    at = data.rfind('&', max(i, n - 34))
                    if at >= 0 and not end and not any(_is_space(letter) or letter == ';' for letter in data[at:]):
                        break
                    j = n
            else:
                places = [place for place in (data.find('<', i), data.find('&', i)) if place >= 0]
                j = min(places, default=n)
            if i < j:
                self._tell(data[i:j])
            i = self._moved(i, j)
            if i == n:
                break
            if data[i] == '&':
                i = self._reference(data, i, n, end)
                if i is None:
                    i = self._at
                    break
                continue
            k = self._markup(data, i, n)
            if k < 0:
                if not end:
                    break
                k = data.find('>', i + 1)
                if k < 0:
                    k = data.find('<', i + 1)
                    if k < 0:
                        k = i + 1
                else:
                    k += 1
                self._tell(data[i:k])
            i = self._moved(i, k)
        if end and i < n and self.cdata_elem is None:
            self._tell(data[i:n])
            i = self._moved(i, n)
        self.rawdata = data[i:]

    def _reference(self, data, i, n, end):
        j = i + 1
        is_number = data[j:j + 1] == '#'
        if is_number:
            j += 1
        while j < n and data[j].isalnum():
            j += 1
        if j == n and not end:
            self._at = i
            return None
        name = data[i + 1 + is_number:j]
        if not name:
            self._tell('&')
            return self._moved(i, i + 1)
        (self.handle_charref if is_number else self.handle_entityref)(name)
        return self._moved(i, j + (data[j:j + 1] == ';'))

    def _markup(self, data, i, n):
        following = data[i + 1:i + 2]
        if following.isalpha():
            return self._start(data, i, n)
        if data.startswith('</', i):
            return self._end(data, i)
        if data.startswith('<!--', i):
            stop = data.find('-->', i + 4)
            if stop < 0:
                return -1
            self.handle_comment(data[i + 4:stop])
            return stop + 3
        if following == '?':
            stop = data.find('>', i + 2)
            if stop < 0:
                return -1
            self.handle_pi(data[i + 2:stop])
            return stop + 1
        if following == '!':
            stop = data.find('>', i + 2)
            if data[i:i + 3] == '<![':
                stop = data.find(']>', i + 3)
                if stop < 0:
                    return -1
                self.unknown_decl(data[i + 3:stop].removesuffix(']'))
                return stop + 2
            if stop < 0:
                return -1
            if data[i:i + 9].lower() == '<!doctype':
                self.handle_decl(data[i + 2:stop])
            else:
                self.handle_comment(data[i + 2:stop])
            return stop + 1
        if i + 1 < n:
            self._tell('<')
            return i + 1
        return -1

    def _start(self, data, i, n):
        j = i + 1
        while j < n and not _is_space(data[j]) and data[j] not in '/>':
            j += 1
        tag = self.lasttag = data[i + 1:j].lower()
        attrs = []
        while True:
            while j < n and (_is_space(data[j]) or data[j] == '/' and not data.startswith('/>', j)):
                j += 1
            if j >= n:
                return -1
            if data[j] == '>' or data.startswith('/>', j):
                break
            start = j
            j += 1
            while j < n and not _is_space(data[j]) and data[j] not in '/>=':
                j += 1
            name, value = data[start:j].lower(), None
            k = j
            while k < n and _is_space(data[k]):
                k += 1
            if data[k:k + 1] == '=':
                k += 1
                while k < n and _is_space(data[k]):
                    k += 1
                quote = data[k:k + 1]
                if quote and quote in '\'"':
                    j = data.find(quote, k + 1)
                    if j < 0:
                        return -1
                    value = data[k + 1:j]
                    j += 1
                else:
                    j = k
                    while j < n and not _is_space(data[j]) and data[j] != '>':
                        j += 1
                    value = data[k:j]
                value = _unescape(value)
            attrs.append((name, value))
        is_empty = data[j] == '/'
        j += 2 if is_empty else 1
        self.__starttag_text = data[i:j]
        if is_empty:
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.cdata_elem = tag
        return j

    def _end(self, data, i):
        stop = data.find('>', i + 2)
        if stop < 0:
            return -1
        name = data[i + 2:stop]
        if not name[:1].isalpha():
            if name:
                self.handle_comment(name)
            return stop + 1
        end = 0
        while end < len(name) and not _is_space(name[end]) and name[end] != '/':
            end += 1
        tag = name[:end].lower()
        if self.cdata_elem is not None and tag != self.cdata_elem:
            self.handle_data(data[i:stop + 1])
            return stop + 1
        self.handle_endtag(tag)
        self.cdata_elem = None
        return stop + 1

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def unknown_decl(self, data):
        pass
