"""First names that are common among people in the United Kingdom now and are hardly ever another word or a place.

Names that are also words, towns, months or bodies (Grace, Brook, Chelsea, April, Jordan) are left out: a wrong question
each time costs more than one name missed, and other rules look for names beside "child", a title or an age.
Source: Office for National Statistics, Baby names in England and Wales, the lists of 1964 to 2023, chosen by hand.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaliyah aaron abdul abdullah abigail adam aidan aiden aimee aisha aleksander alex alexander alexandra alfie alice
    alicia alison amanda amelia amina amir amy andrea andrew angela anita ann anna anne anthony archie arthur ashleigh
    ayaan ayesha barbara beatrice ben benjamin beth bethany billy bradley brandon brenda brian bronwen caitlin callum
    cameron carl carol caroline catherine chantelle charlie chloe chris christine christopher ciara claire clare
    connor courtney craig daisy daniel danielle darren dave david dawn deborah declan denise derek dominic donna dylan
    ebony edward eilidh eleanor elijah elizabeth ella ellie elliot ellis emily emma erin ethan evan evelyn evie ewan
    faisal farah fatima fatimah felix finlay finley fiona fraser freddie freya gareth gary gavin gemma geoffrey
    georgia george gillian graham hamza hannah haris harriet harrison harry harvey hassan hayden hayley heather helen
    henry holly hugo ian ibrahim imogen imran isaac isabella isabelle isla ismail jack jackie jacob jade jake jamal
    james jamie jane janet jasmin jason jayden jeffrey jenna jennifer jenny jessica jimmy joanna joanne joe joel
    joshua john jonathan joseph josh joyce judith julia julie kai karen karl kate katherine kathleen katie kayden
    kayla kayleigh keira keith kelly kenneth kevin khadija kian kieran kimberley kirsty kyle lauren laura leah leanne
    lee leon leona lewis lexi liam lily linda lisa logan lola lorraine louis louise luca lucas lucy luke lydia
    maddison madison maisie malachi marcus margaret maria mariam marie martin maryam mason matilda matthew maureen max
    maya megan mehmet melissa mia michael michelle millie mohamed mohammad mohammed molly muhammad musa natalie
    natasha nathan neil niamh nicholas nicola nicole nigel noah oliver olivia omar oscar owen pamela patricia patrick
    paul paula peter philip phoebe poppy priya rachael rachel raymond rebecca reece reuben rhiannon rhys richard riley
    robert roger ronan rory rosie ross roxanne ryan safiya sam samantha samira samuel sandra sara sarah scarlett scott
    sean sebastian shannon sharon shaun sheila shirley sian simon sofia sophia sophie stacey stanley stephanie stephen
    steven stuart susan suzanne tanya tariq taylor teddy terence theo theodore thomas tia tiffany tim timothy toby tom
    tommy tracey tyler valerie vanessa victoria vincent wayne wendy william yasmin yusuf yvonne zac zach zachary zain
    zainab zara zoe
    """.split()  # noqa: SIM905 - words read best as words
)
