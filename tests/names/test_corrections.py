"""What the words beside a name say against the label it was given, and what looks alike and keeps it."""

from __future__ import annotations

import pytest
from spacy.tokens import Span

from blank import blank
from onrecord.names import corrections
from onrecord.names.finding import find_names

from .examples_of_people import PEOPLE
from .examples_of_seats import HELD_THERE

NLP = blank()

# Rule: texts with the base's label and words, and all names that are found; then texts in which the label stays.
EXAMPLES: dict[str, tuple[list[tuple[str, str, str, list[tuple[str, str]]]], list[tuple[str, str, str]]]] = {
    "body_abroad": (
        [
            ("So Partido Tarka left.", "PERSON", "Partido Tarka", [("Partido Tarka", "ORGANIZATION")]),
            ("So Tarka Vakfı left.", "PERSON", "Tarka Vakfı", [("Tarka Vakfı", "ORGANIZATION")]),
            ("So Skogsförbundet left.", "PERSON", "Skogsförbundet", [("Skogsförbundet", "ORGANIZATION")]),
            ("So El Diario Tarka left.", "PERSON", "El Diario Tarka", [("El Diario Tarka", "ORGANIZATION")]),
        ],
        [
            ("So Ida Verein left.", "PERSON", "Ida Verein"), ("So Mr. Banco left.", "PERSON", "Banco"),
            ("So Tarka Banco left.", "PERSON", "Tarka Banco"),
        ],
    ),
    "storm_or_ship": (
        [
            ("So Cyclone Ida hit.", "PERSON", "Cyclone Ida", []),
            ("So Typhoon Ida hit.", "PERSON", "Ida", []),
            ("So Typhoon Ida hit.", "GPE", "Ida", []),
            ("So the trawler Ida Brock sank.", "PERSON", "Ida Brock", []), ("So the ferry Princess Ida sank.", "PERSON", "Ida", []),
            ("So the Ida Brock, a fishing boat, sank.", "PERSON", "Ida Brock", []),
            ("So the Ida Brock, an old ferry with holes, sank.", "PERSON", "Ida Brock", []),
        ],
        [
            ("So the trawler’s mate Ida Brock sank.", "PERSON", "Ida Brock"), ("So the tanker Selby Star sank.", "ORG", "Selby Star"),
            ("So Storm Ida Brock sang.", "PERSON", "Storm Ida Brock"),
            ("So Storm Ida Brock sang.", "PERSON", "Ida Brock"),
            ("So Storm Works shut.", "ORG", "Storm Works"),
            ("So the ferry saved Ida Brock.", "PERSON", "Ida Brock"),
            ("So Ida Brock, a boat builder, left.", "PERSON", "Ida Brock"),
            ("So Ida Brock, a fishing boat, sank.", "PERSON", "Ida Brock"),
            ("So the late Ida Brock, a fishing boat in tow, left.", "PERSON", "Ida Brock"),
            ("So the Ida Brock, a novel about a ferry, sold.", "PERSON", "Ida Brock"), ("So the Ida Brock, an", "PERSON", "Ida Brock"),
            ("So Mayor Ida Brock left.", "PERSON", "Ida Brock"),
            ("So he took the ferry\n\nIda Brock left.", "PERSON", "Ida Brock"),
        ],
    ),
    "bare_post": (
        [
            ("So the Taoiseach left.", "ORG", "Taoiseach", []),
            ("Economist Ida Brock left.", "ORG", "Economist", [("Ida Brock", "PERSON")]), ("Convener of the weir left.", "PERSON", "Convener", []),
            ("So the District Collector left.", "ORG", "District Collector", []), ("So the Game Warden left.", "ORG", "Game Warden", []),
            ("So the Deputy Headteacher left.", "PERSON", "Headteacher", []), ("So the OC, Mr Brock, left.", "ORG", "OC", [("Mr Brock", "PERSON")]),
            ("So the OC of Selby police left.", "ORG", "OC", []), ("So the officer in charge (OC) left.", "ORG", "OC", []),
            ("So the OC, Sergeant Ida Brock, left.", "ORG", "OC", [("Sergeant Ida Brock", "PERSON")]), ("So the PPRO left.", "ORG", "PPRO", []), ("So the P.M. left.", "ORG", "P.M.", []), ("C.E.O. left.", "PERSON", "C.E.O.", []),
            # Letters that the article gives a post.
            ("So the Chief of Harbour Staff (CHS) left. The CHS ate.", "ORG", "CHS", []),
            ("So the Chief Weir Warden (CWW) left.", "ORG", "CWW", []),
            ("So the SP left. SP Ida Brock left.", "GPE", "SP", [("Ida Brock", "PERSON")]),
        ],
        [
            ("He read the Economist again.", "ORG", "Economist"),
            ("He read the Economist\n\nIda Brock left.", "ORG", "Economist"),
            ("It rained in Governor.", "GPE", "Governor"),
            ("So Governor Works shut.", "ORG", "Governor Works"),
            ("He read the Selby Leader again.", "ORG", "Selby Leader"),
            ("So GOVERNOR shut.", "ORG", "GOVERNOR"),
            ("So the GOVERNOR of Selby left.", "ORG", "GOVERNOR"), ("So the OC left.", "ORG", "OC"),
            ("It rained in M.P. again.", "GPE", "M.P."), ("So the U.N. left.", "ORG", "U.N."), ("So DA MP Ida Brock left.", "ORG", "DA"),
            ("So the OC (Selby) left.", "ORG", "OC"),
            ("So the (OC left.", "ORG", "OC"),
            ("So OC Brock left.", "ORG", "OC"),
            ("So the Chief Weir Union (CWU) left.", "ORG", "CWU"),
            ("So the Mother for Peace (MFP) left.", "ORG", "MFP"),
            ("So Chief Ida Brock (CIB) left.", "PERSON", "Ida Brock"),
            ("So the Chief of Harbour Staff (Selby) left the CHS.", "ORG", "CHS"),
            ("So the Chief of Harbour Staff (HB) left.", "ORG", "HB"),
            ("So the AFC of Selby left.", "ORG", "AFC"),
            # A firm and parties have a post's initials, too.
            ("So CI left. CI Harbour Corp left.", "ORG", "CI"), ("So the ADC of Nigeria left.", "ORG", "ADC"),
            ("So the SP of Ida Brock left.", "ORG", "SP"), ("So ADC of Selby left.", "ORG", "ADC"),
            ("So the Arden Survey Institute (ASI) left. ASI Ida Brock left.", "ORG", "ASI"),
        ],
    ),
    "field_of_minister": ([("So Water Resources Minister Ida Brock left.", "ORG", "Water Resources", [("Ida Brock", "PERSON")]), ("So Luapula Public Works Minister Ida Brock left.", "ORG", "Luapula Public Works", [("Luapula", "PLACE"), ("Ida Brock", "PERSON")])], [("So Water Resources Director Ida Brock left.", "ORG", "Water Resources"), ("So Velka Party Minister Ida Brock left.", "ORG", "Velka Party")]),
    "capital": (
        [
            ("So Asunción said.", "PERSON", "Asunción", [("Asunción", "PLACE")]),
            ("So Addis Ababa said.", "PERSON", "Addis Ababa", [("Addis Ababa", "PLACE")]),
        ],
        [
            ("So Sofia said.", "PERSON", "Sofia"),
            ("So Mr. Asunción said.", "PERSON", "Asunción"),
            ("So Mr. Addis Ababa said.", "PERSON", "Addis Ababa"),
            ("So President Asunción said.", "PERSON", "Asunción"),
            ("So Asunción Brock said.", "PERSON", "Asunción Brock"),
            ("So Asunción won.", "ORG", "Asunción"),
            ("So Selby said.", "PERSON", "Selby"),
            ("Asunción said she was tired.", "PERSON", "Asunción"),
            ("Asunción said that he was.", "PERSON", "Asunción"),
        ],
    ),
    "country": (
        [("Chad said it would leave.", "PERSON", "Chad", []), ("So Jordan said that its ports shut.", "PERSON", "Jordan", [])],
        [
            ("Chad said he would leave.", "PERSON", "Chad"),
            ("Chad said it was cold. So Chad Brock left.", "PERSON", "Chad"),
            ("Chad left it.", "PERSON", "Chad"),
            ("So Mr. Chad said it was late.", "PERSON", "Chad"),
            ("Chad Brock said it was late.", "PERSON", "Chad Brock"),
            ("Brock said it was late.", "PERSON", "Brock"),
        ],
    ),
    "place_of_district": (
        [
            ("So the Tarka Ruun provincial governor left.", "PERSON", "Tarka Ruun", [("Tarka Ruun", "PLACE")]),
            ("So the Tarka Police chief left.", "PERSON", "Tarka", [("Tarka", "PLACE")]),
        ],
        [
            ("So Ida Brock provincial governor left.", "PERSON", "Ida Brock"),
            ("So Mayor Tarka district left.", "PERSON", "Tarka"),
            ("They told Tarka police had left.", "PERSON", "Tarka"),
            ("They told Tarka district schools had shut.", "PERSON", "Tarka"),
            ("The house of Tarka district left.", "PERSON", "Tarka"),
            ("They met Tarka\n\nprovincial governor Ida Brock.", "PERSON", "Tarka"),
        ],
    ),
    "place_of_origin": (
        [("Then the Ibdana-born baker left.", "PERSON", "Ibdana", [("Ibdana", "PLACE")])],
        [("Then the Brock-led crew left.", "PERSON", "Brock"), ("Then Brock, born late, left.", "PERSON", "Brock")],
    ),
    "kin": (
        [
            ("Then the groom, Ida Brock, left.", "ORG", "Ida Brock", [("Ida Brock", "PERSON")]),
            ("On the pier, his old widow, Tarka Brock, left.", "ORG", "Tarka Brock", [("Tarka Brock", "PERSON")]),
            ("Then her neighbour, Tarka Brock, left.", "ORG", "Tarka Brock", [("Tarka Brock", "PERSON")]),
        ],
        [
            ("Then the owner, Ida Brock, left.", "ORG", "Ida Brock"),  # may be a firm
            ("Then the town's old neighbour, Tarka Brock, left.", "ORG", "Tarka Brock"),
            ("Then the groom, Brock, left.", "ORG", "Brock"),
            ("Then the groom, Ida Brock left.", "ORG", "Ida Brock"),
            ("Then the groom,\n\nIda Brock, left.", "ORG", "Ida Brock"),
            # Posts, and men and women by what they do, are of the body behind.
            ("Ida Brock, chairman, Tarka Growers, left.", "ORG", "Tarka Growers"),
            ("Then the chairwoman, Tarka Growers, left.", "ORG", "Tarka Growers"),
            ("Then the spokeswoman, Tarka Water, left.", "ORG", "Tarka Water"),
            ("Then the businesswoman, Port Tarka, left.", "ORG", "Port Tarka"),
            ("Then the party chairman, Tarka Growers, left.", "ORG", "Tarka Growers"),
            # What is said of somebody with a name stands before that body.
            ("Ida Brock, actress, Tarka Players, left.", "ORG", "Tarka Players"),
            ("Ida Brock, the late actress, Tarka Players, left.", "ORG", "Tarka Players"),
            # The last word says that it is a body.
            ("Then the actress, Tarka Studios, left.", "ORG", "Tarka Studios"),
            ("Then the actress, Tarka Theatre, left.", "ORG", "Tarka Theatre"),
        ],
    ),
    "business": (
        [
            ("Pilots of the carrier Velkora, too, left.", "LOC", "Velkora", [("Velkora", "ORGANIZATION")]),
            ("Pilots of the carrier Velkora and the crew left.", "LOC", "Velkora", [("Velkora", "ORGANIZATION")]),
            ("Then the carrier Velkora said so.", "LOC", "Velkora", [("Velkora", "ORGANIZATION")]),
        ],
        [
            ("It burnt the paper Velkora.", "GPE", "Velkora"),
            ("Pilots of the carrier Great Velkora.", "GPE", "Great Velkora"),
            ("They left the bank\n\nVelkora.", "GPE", "Velkora"),
            ("They met at the quay Velkora.", "GPE", "Velkora"),
            # A city, and whatever does something to the firm.
            ("They left the company Oslo, too.", "GPE", "Oslo"), ("They left the company Mombasa, too.", "GPE", "Mombasa"),
            ("The company Velkora hired went bust.", "GPE", "Velkora"),
            ("The bank Velkora wants to keep may leave.", "GPE", "Velkora"),
        ],
    ),
    "town_of_site": (
        [("He is at the High Court, Selby, today.", "PERSON", "Selby", [("Selby", "PLACE")])],
        [
            ("He left the Court, Brock said.", "PERSON", "Brock"),
            ("He sat at Court with Brock, today.", "PERSON", "Brock"),
            ("He sat at home, Brock, and slept.", "PERSON", "Brock"),
            ("He is at the High Court, Tarka, today.", "ORG", "Tarka"),
            ("He is at the High Court, Ida Brock, today.", "PERSON", "Ida Brock"),
        ],
    ),
    "place_and_person": (
        [
            ("So Regent of Selby Brock left.", "PERSON", "Selby Brock", [("Selby", "PLACE"), ("Brock", "PERSON")]),
            ("So Mayor of Sta. Maria Ida Brock left.", "PERSON", "Maria Ida Brock", [("Sta. Maria", "PLACE"), ("Ida Brock", "PERSON")]),
            ("So Superintendent of Police (SP) of Selby Brock left.", "PERSON", "Selby Brock", [("Selby", "PLACE"), ("Brock", "PERSON")]),
            ("So Governor of the State Bank of Tarka Ida Brock left.", "PERSON", "Tarka Ida Brock", [("State Bank", "ORGANIZATION"), ("Tarka", "PLACE"), ("Ida Brock", "PERSON")]),
        ],
        [
            ("So the aide of Ida Brock left.", "PERSON", "Ida Brock"),
            ("So the Church of St. Ida Anna Brock left.", "PERSON", "Ida Anna Brock"),
            ("So Governor of the Kalo of Tarka Brock Hale left.", "PERSON", "Tarka Brock Hale"),
            ("So the House of Tarka Ida Brock left.", "PERSON", "Tarka Ida Brock"),
            ("So Governor of the Kalo of Tarka Ida left.", "PERSON", "Tarka Ida"),
            ("So Governor of Ida Brock left.", "PERSON", "Ida Brock"), ("So Mayor of Brock left.", "PERSON", "Brock"),
            ("So Governor of Ida Hale Brock left.", "PERSON", "Ida Hale Brock"), ("So Mayor of San Brock left.", "PERSON", "San Brock"),
            ("So Mayor of Tarka Brock, who left.", "PERSON", "Tarka Brock"), ("So Mayor and Tarka Brock left.", "PERSON", "Tarka Brock"),
            ("So Mayor of Tarka Brock left.", "GPE", "Tarka Brock"),
            ("So mayor of Tarka Brock left.", "PERSON", "Tarka Brock"), ("So Economist of Tarka Brock left.", "PERSON", "Tarka Brock"),
            ("So the house of Tarka Brock burnt.", "PERSON", "Tarka Brock"),
        ],
    ),
    "place_by_compass": ([("So regent of South Tarka Velo, Ida Brock, left.", "PERSON", "Tarka Velo", [("South Tarka Velo", "PLACE"), ("Ida Brock", "PERSON")])], [("So the aide of young Brock, too, left.", "PERSON", "Brock")]),
    "saints_seat": (
        [("So MP for St. Tarka North Ida Brock left.", "PERSON", "Tarka North Ida Brock", [("St. Tarka North", "PLACE"), ("Ida Brock", "PERSON")]), ("So the MP for St Tarka Western left.", "PERSON", "Tarka Western", [("St Tarka Western", "PLACE")])],
        [("So Ida St. Tarka North left.", "PERSON", "Tarka North"), ("So St. Tarka Brock left.", "PERSON", "Tarka Brock")],
    ),
    "constituency_and_person": (
        [
            ("So MP for Selby Tarka Brock left.", "PERSON", "Selby Tarka Brock", [("Selby", "PLACE"), ("Tarka Brock", "PERSON")]),
            ("So Ida Hale, MP for Brock, left.", "PERSON", "Brock", [("Brock", "PLACE")]), ("So Councillor for Ombo/Selby Tarka Brock left.", "PERSON", "Selby Tarka Brock", [("Selby", "PLACE"), ("Tarka Brock", "PERSON")]),
            ("So the member of parliament for North Selby Ida Brock left.", "PERSON", "North Selby Ida Brock", [("North Selby", "PLACE"), ("Ida Brock", "PERSON")]),
        ],
        [
            ("So the lawyer for Ida Hale Brock left.", "PERSON", "Ida Hale Brock"),
            ("So MP for Selby Brock left.", "PERSON", "Selby Brock"), ("So a representative for Brock left.", "PERSON", "Brock"),
            ("So the house for Ida Hale Brock left.", "PERSON", "Ida Hale Brock"),
            ("So MP met Selby Tarka Brock again.", "PERSON", "Selby Tarka Brock"),
        ],
    ),
    "within_address": (
        [
            ("So Datuk Seri Dr Tarka Brock left.", "PERSON", "Seri Dr", [("Tarka Brock", "PERSON")]),
            ("So Tan Sri Ida Brock left.", "PERSON", "Sri Ida Brock", [("Ida Brock", "PERSON")]),
        ],
        [("So Dr Seri Brock left.", "PERSON", "Seri Brock"), ("So the Tan Selby Works shut.", "ORG", "Selby Works")],
    ),
    "place_of_chapter": (
        [("So the union's Tarka chapter left.", "ORG", "Tarka", [("Tarka", "PLACE")])],
        [("So the union's Tarka club left.", "ORG", "Tarka"), ("So the Tarka chapter left.", "ORG", "Tarka"), ("So the union's TKA chapter left.", "ORG", "TKA")],
    ),
    "listed_place": (
        [
            ("So Kota Bharu (12) was wet.", "PERSON", "Kota Bharu", [("Kota Bharu", "PLACE")]),
            ("They were from Luapula and Vale.", "PERSON", "Luapula", [("Luapula", "PLACE")]),
            ("So Hai Phong (12) was wet.", "PERSON", "Hai Phong", [("Hai Phong", "PLACE")]),
            ("He slept in Cox's Bazar.", "PERSON", "Cox", [("Cox's Bazar", "PLACE")]),
        ],
        [
            ("So Luapula ate.", "PERSON", "Luapula"),
            ("They got it from Luapula. Mr Luapula left.", "PERSON", "Luapula"),
            ("So Mr. Kota Bharu left.", "PERSON", "Kota Bharu"),
            ("So Kota Bharu said he was wet.", "PERSON", "Kota Bharu"),
            ("So Kota Brock (12) was wet.", "PERSON", "Kota Brock"),
        ],
    ),
    "body_with_initials": ([("So TARKA STEEL WORKS (TSW) left.", "GPE", "TARKA STEEL WORKS", [("TARKA STEEL WORKS", "ORGANIZATION"), ("TSW", "ORGANIZATION")]), ("So Tarka Farmers Bank (TFB) left.", "GPE", "Tarka Farmers Bank", [("Tarka Farmers Bank", "ORGANIZATION"), ("TFB", "ORGANIZATION")])], [("So NEW SOUTH WALES (NSW) left.", "GPE", "NEW SOUTH WALES"), ("So TARKA STEEL WORKS (ABC) left.", "GPE", "TARKA STEEL WORKS"), ("So Tarka Steel Plain (TSP) left.", "GPE", "Tarka Steel Plain")]),
    "known_by_initials": ([("So PASOK left.", "PERSON", "PASOK", [("PASOK", "ORGANIZATION")]), ("So BTA left.", "LOC", "BTA", [("BTA", "ORGANIZATION")]), ("So WH Smith left.", "PERSON", "WH Smith", [("WH Smith", "ORGANIZATION")])], [("So WH Brock left.", "PERSON", "WH Brock"), ("So WH Smith, 27, left.", "PERSON", "WH Smith"), ("So WH Smith, a striker, left.", "PERSON", "WH Smith"), ("So PASOR left.", "PERSON", "PASOR"), ("So Pasok left.", "PERSON", "Pasok")]),
    "whole_body": (
        [
            ("So Velkora Coaches said no.", "ORG", "Velkora", [("Velkora Coaches", "ORGANIZATION")]),
            ("He lived in Tarka. He spoke for Tarka and Vale Council again.", "ORG", "Vale Council", [("Tarka and Vale Council", "ORGANIZATION")]),
            ("He spoke for Brighton and Vale Council again.", "ORG", "Vale Council", [("Brighton and Vale Council", "ORGANIZATION")]),
        ],
        [
            ("So Velkora Coaches Union said no.", "PERSON", "Velkora"),
            ("So Velkora Doctors said no.", "ORG", "Velkora"),
            ("He met Brighton and Vale Council again.", "ORG", "Vale Council"),
            ("He wrote for the Brighton and Vale Council voted.", "ORG", "Vale Council"),
            ("He spoke for Brighton and Vale Works again.", "ORG", "Vale Works"),
            # Two bodies, a country and a council, and a deal of two.
            ("Letters to Velkora and Vale Council came.", "ORG", "Vale Council"),
            ("He lived in Norway. He wrote to Norway and Vale Council.", "ORG", "Vale Council"),
            ("She had a row with Brighton and Vale Council.", "ORG", "Vale Council"),
        ],
    ),
    "company_by_form": (
        [
            ("So Velkora Oyj left.", "PERSON", "Velkora Oyj", [("Velkora Oyj", "ORGANIZATION")]),
            ("So Velkora, Inc. left.", "PERSON", "Velkora", [("Velkora, Inc.", "ORGANIZATION")]),
            ("So Velkora, LLC left.", "ORG", "Velkora", [("Velkora, LLC", "ORGANIZATION")]),
            ("So they saw, Ltd left.", "ORG", "Ltd", []),
            ("So Velkora Ruun S.p.A. left.", "PERSON", "Velkora Ruun", [("Velkora Ruun S.p.A.", "ORGANIZATION")]),
            ("So Velkora Ruun S.p.A. left.", "ORG", "S.p.A.", [("Velkora Ruun S.p.A.", "ORGANIZATION")]),
            ("So Velkora A.Ş. left.", "PERSON", "Velkora A.Ş.", [("Velkora A.Ş.", "ORGANIZATION")]),
        ],
        [
            ("So Ida Brock left.", "PERSON", "Ida Brock"),
            ("So IDA BROCK SA left.", "PERSON", "IDA BROCK SA"),
            ("So Ida Brock P.M. left.", "PERSON", "Ida Brock"),
            ("So Velkora, Brock Inc left.", "ORG", "Velkora"),
        ],
    ),
    "club": (
        [
            ("So Sporting Tarka left.", "PERSON", "Sporting Tarka", [("Sporting Tarka", "ORGANIZATION")]),
            ("Cricket Tarka left.", "PERSON", "Tarka", [("Cricket Tarka", "ORGANIZATION")]),
            ("So Real Tarka left.", "ORG", "Tarka", [("Real Tarka", "ORGANIZATION")]),
        ],
        [
            ("So cricket Tarka left.", "PERSON", "Tarka"), ("Cricket Ida Brock left.", "PERSON", "Ida Brock"),
            ("So Mr Real Tarka left.", "PERSON", "Real Tarka"), ("He left Cricket\n\nTarka left.", "PERSON", "Tarka"),
        ],
    ),
    "place_before_apposed": HELD_THERE,
    "place_before_post": (
        [(f"So Selby {post} Ida Brock left.", "PERSON", "Selby", [("Selby", "PLACE"), ("Ida Brock", "PERSON")]) for post in ("Governor", "Vice Mayor", "MP", "MP Hon.", "mayor")] + [
            ("So Brockham North MP Ida Brock left.", "PERSON", "Brockham North", [("Brockham North", "PLACE"), ("Ida Brock", "PERSON")]),
            ("So Brockham North MLC Ida Brock left.", "PERSON", "Brockham North", [("Brockham North", "PLACE"), ("Ida Brock", "PERSON")]),
            ("So Brockham North MP Hon. Ida Brock left.", "PERSON", "Brockham North", [("Brockham North", "PLACE"), ("Ida Brock", "PERSON")]),
            ("So Sinn Féin MP Ida Brock left.", "PERSON", "Sinn Féin", [("Sinn Féin", "ORGANIZATION"), ("Ida Brock", "PERSON")]),
            ("So Panch Sakti Minister Tarka Brock left.", "PERSON", "Panch Sakti", [("Tarka Brock", "PERSON")]),
            ("So Velk MEP Ida Brock left.", "PERSON", "Velk MEP Ida Brock", [("Velk", "PLACE"), ("Ida Brock", "PERSON")]),
            ("So Florence North MP Brock left.", "PERSON", "Florence North MP Brock", [("Florence North", "PLACE"), ("Brock", "PERSON")]),
            ("So Upper Brockham Lake Side MP Ida Brock left.", "PERSON", "Upper Brockham Lake Side MP Ida Brock", [("Upper Brockham Lake Side", "PLACE"), ("Ida Brock", "PERSON")]),
            ("So Fidesz MEP Ida Brock left.", "PERSON", "Fidesz MEP Ida Brock", [("Fidesz", "ORGANIZATION"), ("Ida Brock", "PERSON")]),
        ],
        [
            ("So Brock Governor left.", "PERSON", "Brock"),
            ("So Brock met Ida Hale.", "PERSON", "Brock"),
            ("So Brock met Governor Ida Hale.", "PERSON", "Brock"),
            ("So Tarka Governor Ida Brock left.", "ORG", "Tarka"),
            ("So Lund Tarka Governor Ida Brock left.", "PERSON", "Lund Tarka"),
            ("So left Brock\n\nGovernor Ida Hale stayed.", "PERSON", "Brock"),
            ("So Brock Governor\n\nIda Hale left.", "PERSON", "Brock"),
            ("So Senator Brock Governor Ida Hale met.", "PERSON", "Brock"),
            ("So Brock ambassador Ida Hale met.", "PERSON", "Brock"), ("So they told Brock mayor and board had left.", "PERSON", "Brock"),
            ("So Ida Hale Minister Tarka Brock left.", "PERSON", "Ida Hale"),
            ("So Panch Sakti Minister left.", "PERSON", "Panch Sakti"),
            ("Panch Sakti Meets Prime Minister Tarka Brock", "PERSON", "Panch Sakti"),
            ("Panch Sakti Meets Labour MP Tarka Brock", "PERSON", "Panch Sakti"),
            ("So Mayor Panch Sakti Minister Tarka Brock left.", "PERSON", "Panch Sakti"),
            ("So Panch Sakti Mayor Tarka Brock left.", "PERSON", "Panch Sakti"),
            ("So Velk VEP Ida Brock left.", "PERSON", "Velk VEP Ida Brock"),
            ("So Brock Economist Ida Hale met.", "PERSON", "Brock"),
            ("So Brock Hale Lund Frost Tarka Quill Governor Ida Vale met.", "PERSON", "Brock"),
        ],
    ),
    "constituency": (
        [
            ("So the Velk North MP left.", "ORG", "Velk North", [("Velk North", "PLACE")]),
            ("So Senator Ida Brock (Velk West) left.", "PERSON", "Velk West", [("Ida Brock", "PERSON"), ("Velk West", "PLACE")]),
            ("So residents of Velk East left.", "ORG", "Velk East", [("Velk East", "PLACE")]),
        ],
        [
            ("So Ida West MP left.", "PERSON", "Ida West"),
            ("So Coach Ida Brock (Velk West) left.", "ORG", "Velk West"),
            ("So fans of Velk East left.", "ORG", "Velk East"),
        ],
    ),
    "signed_initials": (
        [("It rained. QUO SKV ASG", "ORG", "QUO SKV ASG", [])],
        [
            ("It rained. QUO SKV ASG shut.", "ORG", "QUO SKV ASG"),
            ("It rained on QUO SKV", "ORG", "QUO SKV"),
            ("It rained. TARKA SELBY", "ORG", "TARKA SELBY"),
            ("It rained. QUO", "ORG", "QUO"),
        ],
    ),
    **PEOPLE,
}  # fmt: skip


def read(text: str, label: str, words: str) -> list[tuple[str, str]]:
    """The names of a text in which the encoder has found one."""
    doc = NLP(text)
    start = text.index(words)
    span = doc.char_span(start, start + len(words), label=label, alignment_mode="expand")
    assert isinstance(span, Span)
    doc.ents = [span]
    return [(text[r["start"] : r["end"]], r["label"]) for r in find_names(doc, 4)]


def test_a_ship_is_one_through_the_article() -> None:
    text = "So the trawler Ida Brock sank. The Ida Brock was old."
    assert read(text, "PERSON", "Ida Brock") == []
    doc = NLP(text)
    doc.ents = [doc.char_span(s, s + 9, label="PERSON") for s in (15, 35)]
    assert find_names(doc, 4) == []


def test_a_mark_makes_a_ship_of_a_name_through_the_article() -> None:
    text = "So the M/V Tarka Selma sank. The Tarka Selma was old."
    for label, words in (("ORG", "M/V Tarka Selma"), ("PERSON", "Tarka Selma"), ("ORG", "Tarka Selma")):
        assert read(text, label, words) == []
    assert read("So the Q/V Tarka Selma sank.", "ORG", "Tarka Selma") == [("Tarka Selma", "ORGANIZATION")]


def test_each_rule_has_its_examples() -> None:
    assert [rule.__name__ for rule in corrections.RULES] == list(EXAMPLES)


@pytest.mark.parametrize(("text", "label", "words", "found"), [case for held, _ in EXAMPLES.values() for case in held])
def test_words_beside_a_name_say_what_it_is(text: str, label: str, words: str, found: list[tuple[str, str]]) -> None:
    assert read(text, label, words) == found


@pytest.mark.parametrize(("text", "label", "words"), [case for _, kept in EXAMPLES.values() for case in kept])
def test_a_label_stays_where_nothing_speaks_against_it(text: str, label: str, words: str) -> None:
    kept = {"ORG": "ORGANIZATION", "GPE": "PLACE"}.get(label, label)
    assert (words, kept) in read(text, label, words)
