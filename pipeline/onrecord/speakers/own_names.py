"""By what name a source says that it goes: "who gave his name only as Sayed", "a group calling itself Tin Drum"."""

from __future__ import annotations

from ..text import late_re as re

# By what name somebody wants to go: "who gave his name only as Sayed", "who asked to be identified by her first name, Annie".
ONLY = r"(?: only| just| simply)?"
OWN = r"(?:him|her|it|them)sel(?:f|ves)"
NAME = r"(?:(?:family|first|full|given|last|middle) )?(?:nick|sur)?name"
AS = r"(?: in court| locally| online| on stage)?"
# ", who gave her name only as ", ", who gave only his nickname, ", " who simply calls himself ", " who asked that she be called ", " calling itself ",
# ", identified only as ", ", named in court as ", ", who did not wish to be named except as ", " (who uses the name ", " who posts online as ",
# " writing as ", ", whose real name is ", " by the name of ", ", giving her name as ", " introduced as ", not ", who named the firm"
NAMES_HIMSELF = re.compile(
    rf",? \(?(?:(?:who|and)(?: also| only| just| simply)? (?:(?:(?:would|will|could) (?:only )?give|gave|gives){ONLY} (?:his|her|their|the|a) {NAME}{ONLY}(?: as)?,?"
    rf"|(?:identifie[sd]|introduce[sd]) {OWN}{ONLY} as|(?:call(?:s|ed)|sign(?:s|ed)) {OWN}{ONLY}"
    rf"|(?:asks?|asked) that s?he be (?:called|identified|known|named){ONLY}(?: as| by)?"
    rf"|(?:asks?|asked|wants?|wanted|prefer(?:s|red)) to be (?:called|identified|known|named){ONLY}(?: as| by)?(?: (?:his|her|their) {NAME},?)?"
    rf"|(?:goes|went){ONLY} by(?: the name(?: of)?)?|use[sd]{ONLY} the name(?: of)?"
    rf"|(?:performs?|performed|posts?|posted|tweets?|tweeted|writes?|wrote){AS} as"
    rf"|(?:did not (?:want|wish)|declined|refused) to be (?:identified|named) (?:except|other than) as)"
    rf"|(?:(?:that|which) calls|calling) {OWN}|(?:who (?:was|is|has been) )?(?:since |later )?(?:identified|introduced|known|named){AS}{ONLY} as"
    rf"|(?:performing|posting|tweeting|writing){AS} as|whose (?:full |real )?{NAME} (?:is|was)(?: given as)?"
    rf"|(?:by|under) the name(?: of)?|giving{ONLY} (?:his|her|their) {NAME}{ONLY}(?: as)?,?) "
)
