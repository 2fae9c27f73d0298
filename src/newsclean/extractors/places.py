"""Places that stand in datelines without a portal's name or without a dash.

Evidence for a bare "Jakarta - " (title case) and for glued prefixes ("Liputan6.com, JakartaKonsep hunian"). Places in
capitals need no list. Provinces, their capitals, larger towns, and the foreign cities that datelines of the
sample rows name.
"""

from __future__ import annotations

PLACES = frozenset(
    name.strip()
    for name in """
    jakarta, jakarta pusat, jakarta selatan, jakarta barat, jakarta timur, jakarta utara, bandung, surabaya, medan,
    semarang, makassar, palembang, yogyakarta, jogja, jogjakarta, sleman, bantul, gunungkidul, kulon progo, solo,
    surakarta, denpasar, bali, badung, gianyar, buleleng, tabanan, karangasem, bogor, depok, tangerang,
    tangerang selatan, bekasi, cikarang, karawang, purwakarta, subang, cirebon, indramayu, majalengka, kuningan,
    sumedang, garut, tasikmalaya, ciamis, banjar, pangandaran, cianjur, sukabumi, bandung barat, cimahi, serang,
    cilegon, lebak, pandeglang, banten, brebes, tegal, pemalang, pekalongan, batang, kendal, demak, kudus, jepara,
    pati, rembang, blora, grobogan, sragen, karanganyar, wonogiri, sukoharjo, klaten, boyolali, salatiga, magelang,
    temanggung, wonosobo, purworejo, kebumen, banjarnegara, purbalingga, banyumas, purwokerto, cilacap, ngawi,
    magetan, madiun, ponorogo, pacitan, trenggalek, tulungagung, blitar, kediri, nganjuk, jombang, mojokerto,
    malang, kota batu, pasuruan, probolinggo, lumajang, jember, bondowoso, situbondo, banyuwangi, sidoarjo, gresik,
    lamongan, tuban, bojonegoro, bangkalan, sampang, pamekasan, sumenep, banda aceh, aceh, aceh besar, lhokseumawe,
    langsa, sabang, meulaboh, singkil, binjai, deli serdang, pematangsiantar, tebing tinggi, padangsidimpuan,
    sibolga, tapanuli, nias, padang, bukittinggi, payakumbuh, solok, pekanbaru, dumai, kampar, siak, batam,
    tanjungpinang, karimun, natuna, anambas, jambi, muaro jambi, bengkulu, lubuklinggau, prabumulih, oki,
    bandar lampung, bandarlampung, lampung, lampung selatan, metro, pangkalpinang, bangka, belitung, pontianak,
    singkawang, sambas, ketapang, kubu raya, palangkaraya, palangka raya, sampit, banjarmasin, banjarbaru,
    martapura, samarinda, balikpapan, bontang, kutai, penajam, penajam paser utara, nunukan, tarakan, tanjung selor,
    manado, bitung, tomohon, minahasa, gorontalo, palu, poso, donggala, mamuju, majene, polewali, parepare, maros,
    gowa, bone, bulukumba, palopo, toraja, kendari, baubau, kolaka, konawe, ambon, ternate, tidore, sofifi, halmahera,
    jayapura, sentani, merauke, timika, mimika, nabire, wamena, biak, manokwari, sorong, fakfak, raja ampat, mataram,
    lombok, lombok timur, lombok tengah, lombok barat, lombok utara, bima, dompu, sumbawa, kupang, ende, maumere,
    labuan bajo, manggarai, flores, sumba, atambua, nusa dua, ubud, sanur, kuta, ikn, nusantara, cibubur, cibinong,
    london, paris, washington, washington dc, new york, los angeles, chicago, san francisco, berlin, frankfurt, munich,
    roma, milan, madrid, barcelona, lisbon, amsterdam, den haag, brussels, brussel, wina, vienna, jenewa, zurich, praha,
    warsawa, moskow, kiev, kyiv, istanbul, ankara, athena, kairo, gaza, ramallah, yerusalem, tel aviv, beirut, damaskus,
    baghdad, teheran, riyadh, jeddah, mekkah, makkah, madinah, dubai, abu dhabi, doha, kuwait, sanaa, amman, kabul,
    islamabad, karachi, lahore, new delhi, mumbai, dhaka, kathmandu, kolombo, colombo, yangon, naypyidaw, bangkok,
    phnom penh, hanoi, ho chi minh, vientiane, kuala lumpur, putrajaya, johor bahru, penang, singapura, manila, dili,
    bandar seri begawan, beijing, shanghai, hong kong, taipei, seoul, pyongyang, tokyo, osaka, suita, sydney, canberra,
    melbourne, perth, brisbane, wellington, auckland, ottawa, toronto, mexico city, brasilia, rio de janeiro,
    buenos aires, lima, caracas, havana, pretoria, johannesburg, nairobi, lagos, tripoli, tunis, rabat, aljir,
    stockholm, oslo, kopenhagen, helsinki, dublin, manchester, liverpool, leverkusen, dortmund
    """.split(",")
)
