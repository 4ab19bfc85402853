print(int(b"12"), int(b" 7 "), int(b"ff", 16), float(b"1.5"))
for text in (b"x", b"1.5", "1.5"):
    try:
        int(text)
    except ValueError as error:
        print(error)
