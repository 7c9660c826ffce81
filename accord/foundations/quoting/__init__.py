"""Quotation marks within quotation marks: “A ‘perhaps’ list”."""


def nested(sentence: str) -> str:
    """Return a sentence in which whatever is quoted within a quotation stands in single marks, and in turn.

    What people write may hold marks of its own, and sentences of ours quote it. Where marks do not pair, the
    sentence stays as it is.
    """
    depth, signs = 0, []
    for sign in sentence:
        if sign == "“":
            depth += 1
            signs.append("“" if depth % 2 else "‘")
        elif sign == "”":
            if not depth:
                return sentence
            signs.append("”" if depth % 2 else "’")
            depth -= 1
        else:
            signs.append(sign)
    return sentence if depth else "".join(signs)
