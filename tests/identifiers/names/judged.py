"""What was decided by hand about names that are also something else.

`ALONE`: words, places and surnames that, with a capital in an audit, are nearly always a person. `NEVER`: names of
systems, tools, bodies and campaigns that audits speak of; as names of people they are only known by what stands beside
them.
"""

from __future__ import annotations

ALONE = frozenset(
    """
    jack harry lewis benjamin charlotte charlie john ben lily molly abigail ruby max kyle anna daisy henry jasmine
    phoebe
    louis jade poppy logan peter gemma martin billy josh heather mollie maria kelly maya tom beth sienna cole marc donna
    sonny graham bobby ruth ebony timothy hamza shay jane nancy bryony jasper ria brogan felicity carl carol aliyah
    sally dexter milo serena bonnie tony kitty rhea alexia jill ann jenny amir cain jimmy brad tammy johnny joey
    terry tori briony aliya marcel kris ted amie lee beau holly teddy rishi anas emir kaif hakim raj anil pavan shiv
    amrita ameer amine omer sheila ally lulu roger shelly jerry gilbert kadi cadi ariel aneurin nick mike
    connor bradley brandon ashley harley sofia kira keith clare sanaa luan vinh jian aden winston clive bryn oran moira
    maud errol cullen rohini alexandria samara leyton rayne elham arne abram zaria shiraz asmara constantine
    daniels dennis duncan gordon harrison elliott lawrence leonard stanley kieran lindsay mckenzie quinn brady
    cassidy sullivan nolan reuben jesse rees macaulay addison lyle carson tate brooke kimberley samuel taylor morgan
    hussain akhtar mohan kavanagh jude mara mina liana jun rana zana mona raj ravi roma manu asha dina dora
    """.split()
) - {"roma"}
NEVER = frozenset(
    """
    mitie siri hermes apollo trojan cinderella romeo pandora achilles regina niche rio athena merlin mosaic eclipse
    arbor azeus paris swift emis cerner epic kooth brook childline catch camhs
    marac mace mash mappa barnardo barnardos ofsted estyn unicef oxfam iris hera pathfinder sentinel compass horizon
    phoenix aspire encompass makesafe redthread abianda ivison gillick fraser climbie laming munro jay casey wood
    hackett
    finkelhor maslow bowlby winnicott prevent channel connect engage reach turnaround snapchat tiktok roblox telegram
    instagram whatsapp meta vinted fortnite eid ramadan diwali easter christmas islam sikh hindu roma allah bible quran
    moodle teams zoom sharepoint excel word outlook azure britain england scotland wales ireland cymru europe africa
    asia america india china kenya somalia albania romania poland vietnam jamaica nigeria ghana eritrea sudan syria iraq
    iran turkey kosovo alba caledonia avon devon kent essex sussex surrey norfolk suffolk dorset somerset cornwall
    cumbria durham tyne tees mersey thames severn clyde lothian fife angus moray tayside antrim armagh down tyrone derry
    cork kerry clare mayo munster ulster leinster galway dublin belfast london leeds gwent dyfed powys gwynedd conwy
    clwyd mon jan feb mar apr jun jul aug sep sept oct nov dec sat tue wed thu fri nan dad mum gran papa mama baba
    mister sir madam lady lord dame saint pope imam rabbi sheikh christian muslim jew jesus mary the and not you him
    """.split()
) - {"fraser", "angus", "tyrone", "clare", "mary", "moray", "jun"}
