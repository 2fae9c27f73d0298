"""Places that stand in datelines without a portal's name or without a dash.

Evidence for a bare "Jakarta - " (title case) and for glued prefixes ("Liputan6.com, JakartaKonsep hunian"). Places in
capitals need no list. Provinces, regencies, cities and their seats, and foreign cities. Names that are words first
("Sumber", "Negara", "Tanjung", "Batu", "Mulia") are left out: a list's label ("Sumber: ...") begins like a dateline.
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
    stockholm, oslo, kopenhagen, helsinki, dublin, manchester, liverpool, leverkusen, dortmund,
    jakarta kota, kepulauan seribu, tangsel, kabupaten bandung, kabupaten bogor, kota bandung, kota bogor, kota
    malang, kota bekasi, kota tangerang, bekasi utara, cibitung, cileungsi, ciawi, cisarua, lembang, soreang,
    singaparna, palabuhanratu, pelabuhan ratu, tigaraksa, rangkasbitung, ciputat, serpong, pamulang, parung,
    ungaran, slawi, mungkid, kajen, ambarawa, purwodadi, cepu, lasem, majenang, wates, wonosari, yogya, diy,
    kepanjen, bangil, kraksaan, caruban, singosari, sidoardjo, aceh barat, aceh timur, aceh utara, aceh selatan,
    aceh tengah, aceh tenggara, aceh jaya, aceh singkil, aceh tamiang, bener meriah, bireuen, pidie, pidie jaya,
    gayo lues, nagan raya, simeulue, subulussalam, takengon, sigli, tapaktuan, kutacane, blangpidie, jantho, kota
    jantho, lhoksukon, idi rayeuk, kuala simpang, asahan, batubara, batu bara, dairi, humbang hasundutan, humbahas,
    karo, labuhanbatu, labuhanbatu utara, labuhanbatu selatan, langkat, mandailing natal, madina, nias selatan,
    nias utara, nias barat, padang lawas, pakpak bharat, samosir, serdang bedagai, simalungun, tapanuli tengah,
    tapanuli utara, tapanuli selatan, toba samosir, siantar, stabat, lubuk pakam, lubukpakam, rantauprapat, rantau
    prapat, kisaran, tanjungbalai, tanjung balai, gunungsitoli, balige, tarutung, kabanjahe, berastagi, sidikalang,
    pangururan, panyabungan, tebingtinggi, belawan, parapat, agam, dharmasraya, mentawai, kepulauan mentawai,
    limapuluh kota, padang pariaman, pasaman, pasaman barat, pesisir selatan, sijunjung, solok selatan, tanah
    datar, padang panjang, padangpanjang, pariaman, sawahlunto, batusangkar, painan, lubuk basung, lubukbasung,
    simpang empat, bengkalis, indragiri hilir, indragiri hulu, inhil, inhu, kepulauan meranti, kuantan singingi,
    kuansing, pelalawan, rokan hilir, rokan hulu, rohil, rohul, bagansiapiapi, rengat, tembilahan, bangkinang,
    pasir pengaraian, pasirpengaraian, teluk kuantan, telukkuantan, pangkalan kerinci, pangkalankerinci,
    selatpanjang, bintan, lingga, tanjung pinang, tanjungbalai karimun, ranai, batang hari, batanghari, bungo,
    kerinci, merangin, sarolangun, tanjung jabung barat, tanjung jabung timur, tebo, sungai penuh, sungaipenuh,
    muara bungo, muara bulian, muara sabak, kuala tungkal, bengkulu utara, bengkulu selatan, bengkulu tengah, kaur,
    kepahiang, lebong, mukomuko, rejang lebong, seluma, curup, arga makmur, bintuhan, banyuasin, empat lawang,
    lahat, muara enim, muba, musi banyuasin, musi rawas, ogan ilir, ogan komering ilir, ogan komering ulu, oku
    timur, oku selatan, pagar alam, pagaralam, baturaja, kayuagung, kayu agung, sekayu, indralaya, pangkalan balai,
    lampung barat, lampung tengah, lampung timur, lampung utara, mesuji, pesawaran, pesisir barat, pringsewu,
    tanggamus, tulang bawang, tulangbawang, tulang bawang barat, way kanan, kotabumi, liwa, kalianda, menggala,
    gunung sugih, krui, bangka barat, bangka selatan, bangka tengah, belitung timur, sungailiat, muntok, mentok,
    toboali, tanjungpandan, tanjung pandan, manggar, bengkayang, kapuas hulu, kayong utara, melawi, mempawah,
    sanggau, sekadau, sintang, ngabang, putussibau, sukadana, barito selatan, barito timur, barito utara, gunung
    mas, kapuas, katingan, kotawaringin barat, kotawaringin timur, kotim, kobar, lamandau, murung raya, pulang
    pisau, seruyan, sukamara, kuala kapuas, pangkalan bun, muara teweh, buntok, kasongan, nanga bulik, kuala
    pembuang, balangan, barito kuala, hulu sungai selatan, hulu sungai tengah, hulu sungai utara, kotabaru,
    tabalong, tanah bumbu, tanah laut, tapin, barabai, amuntai, kandangan, batulicin, pelaihari, marabahan,
    paringin, berau, kutai barat, kutai kartanegara, kutai timur, kukar, kutim, kubar, mahakam ulu, paser, ppu,
    tenggarong, sangatta, sendawar, tanjung redeb, tanah grogot, sepaku, bulungan, malinau, tana tidung, bolaang
    mongondow, bolmong, kepulauan sangihe, kepulauan talaud, sangihe, talaud, sitaro, minahasa selatan, minahasa
    tenggara, minahasa utara, kotamobagu, tondano, airmadidi, tahuna, melonguane, amurang, boalemo, bone bolango,
    gorontalo utara, pohuwato, limboto, tilamuta, kwandang, suwawa, banggai, banggai kepulauan, banggai laut, buol,
    morowali, morowali utara, parigi moutong, parimo, sigi, tojo una-una, tolitoli, toli-toli, luwuk, bungku,
    ampana, salakan, mamasa, mamuju tengah, pasangkayu, polewali mandar, polman, bantaeng, barru, enrekang,
    jeneponto, kepulauan selayar, selayar, luwu, luwu timur, luwu utara, pangkep, pinrang, sidrap, sidenreng
    rappang, sinjai, soppeng, takalar, tana toraja, toraja utara, wajo, sungguminasa, watampone, sengkang,
    watansoppeng, rantepao, masamba, malili, belopa, bombana, buton, buton selatan, buton tengah, buton utara,
    kolaka timur, kolaka utara, konawe kepulauan, konawe selatan, konawe utara, konsel, konut, muna barat,
    wakatobi, unaaha, buru selatan, kepulauan aru, kepulauan tanimbar, maluku tengah, maluku tenggara, maluku barat
    daya, seram bagian barat, seram bagian timur, tual, masohi, namlea, saumlaki, dobo, langgur, piru, halmahera
    barat, halmahera selatan, halmahera tengah, halmahera timur, halmahera utara, kepulauan sula, pulau morotai,
    morotai, pulau taliabu, tobelo, labuha, jailolo, weda, sanana, daruba, asmat, biak numfor, boven digoel,
    deiyai, dogiyai, intan jaya, keerom, kepulauan yapen, lanny jaya, mamberamo raya, mamberamo tengah, mappi,
    nduga, paniai, pegunungan bintang, puncak jaya, sarmi, supiori, tolikara, waropen, yahukimo, yalimo, serui,
    dekai, enarotali, oksibil, tanah merah, agats, kaimana, manokwari selatan, maybrat, pegunungan arfak, sorong
    selatan, tambrauw, teluk bintuni, teluk wondama, bintuni, waisai, aimas, sumbawa barat, kota bima, praya,
    selong, gerung, taliwang, sumbawa besar, alor, belu, flores timur, lembata, manggarai barat, manggarai timur,
    nagekeo, ngada, rote ndao, sabu raijua, sikka, sumba barat, sumba barat daya, sumba tengah, sumba timur, timor
    tengah selatan, timor tengah utara, kefamenanu, kalabahi, larantuka, lewoleba, bajawa, ruteng, borong,
    waingapu, waikabubak, tambolaka, mbay, oelamasi, betun, bangli, jembrana, klungkung, nusa penida, singaraja,
    semarapura, amlapura, mangupura, canggu, seminyak, jimbaran, kubutambahan, nusa lembongan, gilimanuk, port
    moresby, turin, napoli, florence, venesia, monako, monte carlo, marseille, lyon, sevilla, valencia, porto,
    basel, davos, hamburg, stuttgart, bonn, rotterdam, antwerp, luksemburg, budapest, bukares, sofia, beograd,
    zagreb, sarajevo, tirana, minsk, vilnius, riga, tallinn, reykjavik, st petersburg, kazan, astana, almaty,
    tashkent, bishkek, dushanbe, baku, tbilisi, yerevan, khartoum, addis ababa, mogadishu, kampala, kigali,
    kinshasa, dakar, accra, abuja, cape town, marrakesh, casablanca, rafah, khan younis, tepi barat, hebron,
    nablus, jenin, betlehem, haifa, sidon, aleppo, idlib, basra, erbil, mosul, sharjah, muscat, manama, arafah,
    muzdalifah, guangzhou, shenzhen, wuhan, chongqing, macau, makau, busan, incheon, kyoto, nagoya, fukuoka,
    sapporo, hiroshima, kobe, yokohama, ulan bator, chiang mai, phuket, pattaya, da nang, kuching, kota kinabalu,
    melaka, ipoh, cebu, davao, kolkata, chennai, bengaluru, thimphu, miami, boston, dallas, houston, atlanta,
    philadelphia, detroit, seattle, las vegas, san diego, austin, denver, minneapolis, orlando, vancouver,
    montreal, bogota, quito, santiago, la paz, asuncion, montevideo, sao paulo, guadalajara, adelaide, darwin,
    hobart, christchurch, suva, honiara, noumea, birmingham, glasgow, edinburgh, belfast, cardiff, leeds,
    newcastle, oxford, cambridge, gaza city, lusail
    """.split(",")
)
