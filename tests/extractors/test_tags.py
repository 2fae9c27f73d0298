"""Topic tags."""

from support import article, cleaned


def test_tags_behind_their_label_become_a_list():
    """On the label's line or below it."""
    assert cleaned(article(tail=("Tags: lereng gunung, bibit pohon",))).tags == [
        "lereng gunung",
        "bibit pohon",
    ]
    assert cleaned(article(tail=("Tags:", "lereng gunung", "bibit pohon"))).tags == [
        "lereng gunung",
        "bibit pohon",
    ]


def test_hashtags_below_the_article_become_a_list():
    """Without their signs."""
    outcome = cleaned(article(tail=("#lereng #bibit",)))
    assert outcome.tags == ["lereng", "bibit"]
    assert "#" not in outcome.text


def test_a_hashtag_in_a_sentence_stays():
    """It is the writer's."""
    sentence = "Tagar #JalanUntukSemua dipakai puluhan ribu kali sejak Minggu malam, kata lembaga itu."
    outcome = cleaned(article(sentence))
    assert sentence in outcome.text
    assert outcome.tags == []


def test_a_sentence_behind_such_a_label_stays():
    """Tags are not closed like a sentence."""
    sentence = "Topik: perubahan iklim dan masa depan petani kopi di lereng gunung."
    assert sentence in cleaned(article(tail=(sentence,))).text
