//! What the head of a column means: English and German names, whatever their case and marks.

use crate::domain::slug;

/// A column that is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Type,
    Track,
    Tier,
    Owner,
    Warmth,
    State,
    Signed,
    Activated,
    Ended,
    Next,
    Note,
}

/// Heads by column, in small letters, with nothing but letters and figures.
#[rustfmt::skip]
const HEADS: &[(Column, &[&str])] = &[
    (Column::Name, &["name", "partner", "partnername", "company", "companyname", "firma", "firmenname", "unternehmen", "organisation", "organization", "account", "accountname", "nameofpartner"]),
    (Column::Type, &["type", "partnertype", "typeofpartner", "typ", "partnertyp", "art", "kind", "partnerart"]),
    (Column::Track, &["track", "partnertrack", "programme", "program", "programm", "schiene"]),
    (Column::Tier, &["rung", "tier", "partnertier", "level", "partnerlevel", "stufe", "rang", "partnerstufe"]),
    (Column::Owner, &["owner", "partnerowner", "accountowner", "manager", "partnermanager", "accountmanager", "pam", "responsible", "betreuer", "betreuerin", "partnerbetreuer", "verantwortlich", "verantwortlicher", "verantwortliche", "zustaendig"]),
    (Column::Warmth, &["warmth", "warm", "howwarm", "relationship", "relationshipstrength", "waerme", "beziehung"]),
    (Column::State, &["state", "status", "partnerstatus", "partnerstate", "zustand", "stand"]),
    (Column::Signed, &["signed", "signedon", "datesigned", "signeddate", "signingdate", "agreementdate", "contractdate", "unterschrieben", "unterzeichnet", "vertragsdatum", "vertragvom", "partnerseit", "partnersince"]),
    (Column::Activated, &["activated", "activatedon", "activationdate", "dateactivated", "aktiviert", "aktiviertam", "aktivseit"]),
    (Column::Ended, &["ended", "endedon", "enddate", "beendet", "beendetam", "gekuendigt", "gekuendigtam", "ende"]),
    (Column::Next, &["nextstep", "next", "nextaction", "nextsteps", "todo", "naechsterschritt", "naechsteschritte"]),
    (Column::Note, &["note", "notes", "comment", "comments", "remark", "remarks", "notiz", "notizen", "kommentar", "bemerkung", "bemerkungen", "anmerkung", "anmerkungen"]),
];

/// The column of a head, where it is understood.
pub(super) fn column(head: &str) -> Option<Column> {
    let plain = plain(head);
    HEADS.iter().find(|(_, heads)| heads.contains(&plain.as_str())).map(|(column, _)| *column)
}

/// Letters and figures alone, small, umlauts spelt out: `Nächster Schritt:` is `naechsterschritt`.
pub(super) fn plain(text: &str) -> String {
    slug::slug(text, "").replace('-', "")
}
