"""Words that follow "child", "pupil" or a number with a capital letter and name a body, a plan or a time, no person."""

from __future__ import annotations

import re

SYSTEM_WORDS = frozenset(
    """
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
    students summer sunday support survey survivors tables teacher teachers team teams term the theme therapist
    therapy this those thursday tier to together toolkit tool trafficking training transition trauma tribunal trust
    trusts tuesday uk under union unit update university use victim victims violence virtual visit voice vocational
    voluntary vulnerable wales wave wednesday welfare wellbeing welsh wing with women women's work worker workers
    workforce working workshop year years yes young your youth
    """.split()  # noqa: SIM905 - words read best as words
)

# After a name they make it the name of a place, a body or a published review: the Lucy Faithfull Foundation.
BODY = (
    r"(?:Academy|Act|Alliance|Archive|Associates|Award|Building|Campaign|Centre|Charity|Children's|Clinic|College"
    r"|Community|Council|Court|Crescent|Enquiry|Federation|Foundation|Fund|Group|Hall|Hospice|Hospital|Hotel|House"
    r"|Infant|Inquiry|inquiry|Institute|Junior|Law|Lecture|Library|Ltd|Model|Network|Nursery|Park|Partnership|Primary"
    r"|Programme|Project|Report|report|Review|review|Road|Room|SCR|LCSPR|School|Schools|Secondary|Service|Services"
    r"|Sixth|Society|Street|Suite|Team|Theatre|Trust|Unit|University|Ward|case review|serious case)\b"
)
BODY_FOLLOWS = re.compile(rf"(?:'s)?(?:[ -](?:[A-Z][\w'-]*|of|the|and|&)){{0,4}}? {BODY}")
ABBREVIATIONS = frozenset(
    """
    ai am aob ap ba bbc bme ca cc ce cf cg ch ci cin cme cp cps cs cse cv da dc de dfe di dob dr ds dsl ea ec ed ehc
    eh el en eu fc fe fgc fp gp hb hq hr ht ia id ii in io iro is it iv la lac lgb me mh ms na nb nd ne ni no oa of ok
    on or pa pc pe pm po pp pr ps ptsd pv pw qa qr ra re sa sar sd se sen send si so sp ss st sw ta td to tv uk un up
    us usa va vi vs we wm yj yo yp
    """.split()  # noqa: SIM905 - words read best as words
)
