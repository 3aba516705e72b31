"""Capital words that name a body, a plan, a place or a time, and abbreviations: none of them is a person."""

from __future__ import annotations

SYSTEM_WORDS = frozenset(
    """
    barnardo barnardos catch22 childline mencap mind kooth brook place2be samaritans ofsted estyn hmicfrs cafcass
    sharepoint
    outlook
    teams zoom snapchat instagram tiktok telegram whatsapp roblox discord facebook fortnite youtube google microsoft
    excel word christmas easter ramadan eid diwali christian muslim sikh hindu jewish somali polish romanian albanian
    vietnamese eritrean afghan kurdish arabic english british european asian african caribbean traveller roma irish
    chinese pakistani bangladeshi indian nigerian ghanaian turkish ukrainian syrian sudanese gillick fraser munro laming
    mae maen nid nad oes ond bod bu byddai roedd ydy yw gan gyda cyn wedi rhai pob bydd dim llai mwy ein eu fel
    a he she it we they you i our their his her its that these there here when where what which who why how if but or
    for
    at by to as with so not all some most many few each every both one two three four five six seven eight nine ten more
    less after before since until while during through between within without over because although though however
    nobody nothing nowhere everyone everything somebody someone anybody anyone none neither either also only even still
    then now today yesterday tomorrow please dear yours thanks thank sorry hello re ref id mr mrs ms miss dr
    abduction abuse academy act action actions admission admissions adolescent advice adviser advisers advisor
    advisors advocacy advocate advocates agencies agency all alliance alternative an and annual appendix
    apprenticeship area april assessment assessments association attendance audit august autumn award barnardo's bail
    behaviour behavioural bbr board boards boys brief bronze brook bureau camhs capital care carers case cases centre
    centred chair charity charter check child childline child's children children's class clinic coach commission
    commissioner committee community concern concerns conference consultation contact council council's counselling
    court criminal cross crown data dashboard death december deputy development director disability disabled district
    document domain domestic early education educational emergency emotional engagement england english evidence
    executive exploitation families family february fgm first for force forensic form forms forum forward foster
    foundation framework friday friendly from front fund gdpr girls government governor governors grant group groups
    guardian guide guides guidance handbook harm harmful head heads health healthy high hospital hospitals house
    housing hub human impact in inclusion independent index induction information initiative inspection inspectorate
    integrated intervention is issue january job july june justice key lead leads league learning leaving legal level
    line link local london looked male males march may me meeting mental mentor mentoring minimum missing monday multi
    national neglect network nhs no november nspcc nurse nurses nursing october of office officer officers ofsted on
    online operation operational or our outcome outcomes panel panels parent parents participation partnership
    partnerships passport pastoral pathway pathways people permanence person personal persons phase place placement
    plan planning plans police policy poverty practice practitioner practitioners premium prevention primary principal
    principle principles prison probation procedure procedures profile profiles programme project projects protect
    protection protocol provision psychological psychologist psychology public pupil pupils q quality quarter
    reception record records records' red referral referrals register registration regional relationship relationships
    report reports resilience resource residential respect response responses restorative review reviews rights risk
    royal safe safeguarding safety saturday school schools scotland scottish secondary section secure self senior
    september serious service services sexual sex sexually single skills social society special specialist speech
    staff stage standard standards start statement statements steering step stop strategic strategy street student
    students sunday support survey survivors tables teacher teachers team teams term the theme therapist
    therapy this those thursday tier to together toolkit tool trafficking training transition trauma tribunal trust
    trusts tuesday uk under union unit update university use victim victims violence virtual visit voice vocational
    voluntary vulnerable wales wave wednesday welfare wellbeing welsh wing with women women's work worker workers
    workforce working workshop year years yes young your youth
    """.split()
)

# Cities, counties, regions and nations: what is said of them is said of a body. Ends of place names are known too.
TOWNS = frozenset(
    """
    aberdeen aberystwyth armagh barnet barking bath bedford belfast berkshire bexley birmingham blackburn blackpool
    bolton
    bradford brent brighton bristol bromley bury camden cardiff carlisle carmarthen ceredigion cheshire chester
    cleveland
    clwyd cornwall coventry cumbria derby derry devon doncaster dorset dover down dudley dundee durham ealing edinburgh
    enfield england essex exeter falkirk fermanagh fife flintshire gateshead glasgow gloucester greenwich grimsby
    guernsey
    gwent gwynedd hackney halifax hammersmith haringey harlow harrow hartlepool havering hereford hertford highland
    hillingdon hounslow huddersfield hull humber inverness ireland islington jersey kent kirklees knowsley lambeth
    lancashire lancaster leeds leicester lewisham lincoln liverpool london lothian luton manchester medway merseyside
    merton middlesbrough midlands moray newcastle newham newport norfolk northumberland northumbria norwich nottingham
    oldham orkney oxford paisley perth peterborough plymouth poole portsmouth powys preston reading redbridge redcar
    rhondda richmond rochdale rotherham rutland salford sandwell scotland sefton sheffield shetland shropshire slough
    solihull somerset southampton southend southwark stirling stockport stoke suffolk sunderland surrey sussex sutton
    swansea swindon tameside teesside telford thames thurrock torbay torquay trafford tyneside tyrone ulster wakefield
    wales walsall warrington warwick wessex westminster wigan wight wiltshire wirral wolverhampton worcester wrexham
    york
    cymru lloegr caerdydd abertawe casnewydd wrecsam sir eryri britain europe africa asia america france germany poland
    romania albania somalia sudan syria iraq iran afghanistan pakistan india bangladesh china vietnam nigeria ghana
    kenya
    eritrea ethiopia jamaica turkey kosovo ukraine greece italy spain portugal lithuania calais dunkirk dublin cork
    """.split()
)
ABBREVIATIONS = frozenset(
    """
    ai am aob ap ba bbc bme ca cc ce cf cg ch ci cin cme cp cps cs cse cv da dc de dfe di dob dr ds dsl ea ec ed ehc
    eh el en eu fc fe fgc fp gp hb hq hr ht ia id ii in io iro is it iv la lac lgb me mh ms na nb nd ne ni no oa of ok
    on or pa pc pe pm po pp pr ps ptsd pv pw qa qr ra re sa sar sd se sen send si so sp ss st sw ta td to tv uk un up
    us usa va vi vs we wm yj yo yp
    """.split()
)
