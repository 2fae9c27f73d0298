"""Given names: evidence that a line in capitals beside a date is a person's and no section's ("PILKADA SERENTAK")."""

from __future__ import annotations

# Common in Indonesia, in full and short. Left out are those that are words, seasons or places first ("Bintang",
# "Ramadhan", "Intan") and what clubs, parties and sections are called ("Garuda", "Putra").
_GIVEN_NAMES = frozenset(
    """
    abdul achmad ade adi aditya afif agus ahmad aji akbar akhmad alex alfian ali aloysius amin aminah amir anang andi
    andika andre andri andry angga anggi anik anisa anita annisa anton antonius ardi arie arif arifin aris asep aulia
    ayu azis bagas bambang bayu benny bobby budi budiman budiono candra chandra dadang daniel danu david deddy dede dedi
    dedy deni denny desi desy devi dewi dhani dian diana didik dika dimas dina dini dita djoko doni donny dwi dyah edi
    edo edwin edy eka eko elisa endang erik erna erwin evi fadli fahmi faisal fandi farhan fatimah fauzan fauzi febri
    ferdi ferry fikri firman fitri fitria frans fransiska galuh ghani gilang gunawan hadi haikal hanif haris hariyanto
    hasan hendra hendri hendrik heri herman herry heru husein ibnu ibrahim ida ihsan ika ikhsan ilham indra irfan irma
    irwan ismail iwan joko jono joni jusuf kadek karina ketut komang krisna kurniawan laila lilis lina linda lisa lukman
    luthfi meilani mila mira moch mochamad mochammad moh mohamad mohammad muh muhamad muhammad mulyadi mulyono nadia
    nanda nando nina nisa nita novi novita nugroho nunung nur nurhayati nurul nyoman oki oktavia putu rachmat rahma
    rahman rahmat rahmawati raka rani ratih ratna reni retno reza rian ricky rika rina rini rio risa riska rizal rizka
    rizki rizky robert robi rohman roni rudi rudy sandi santi sarah septian setiawan setyo sigit sinta siti slamet
    sofyan sri stefanus sugeng sukma sulaiman sunarto supriyanto susanti susanto susi sutrisno suryadi syaiful syarif
    taufik taufiq teguh tia tika toni tri tuti ujang umar vera vicky vina wahyu wahyudi wawan wayan widi widodo widya
    wiwit wulandari yani yanti yayan yogi yohanes yudi yuli yulia yulianti yunita yusuf yuyun zainal zainuddin zaki
    """.split()
)


def has_given_name(text: str) -> bool:
    """Whether a given name is one of a line's first words, a dash or a bar in front of it aside."""
    return not _GIVEN_NAMES.isdisjoint(text.lower().split()[:3])
