/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the name of a column says for or against a kind of personal data: words in the languages of the Union's states and some more,
 * collected by this project. A word counts where it stands by itself, parted from others by case, digits or signs.
 */
public enum NameEvidence {
    FOR,
    NEUTRAL,
    AGAINST;

    static final List<String> PHONE = words(
            "phone telephone mobile cell cellphone fax tel telefon telefonnummer telefono telefone telefoon telefoonnummer handy"
                    + " handynummer rufnummer mobil mobilnummer mobiltelefon portable numero_telephone movil celular cellulare puhelin"
                    + " puhelinnumero telefonszam telefonas telefons telemovel gsm msisdn tilefono teileafon");

    private static final List<String> IP =
            words("ip ips ipv ip_address ipaddress ip_adresse adresse_ip direccion_ip indirizzo_ip");

    private static final Map<String, List<String>> COMMON = Map.ofEntries(
            Map.entry(
                    "e-mail address",
                    words(
                            "email emails mail mails e_mail mailaddress mail_address emailadresse mailadresse epost e_post sahkoposti correo"
                                    + " courriel posta_elettronica email_cim el_pastas epasts meil correio")),
            Map.entry("telephone number", PHONE),
            Map.entry("telephone number (in groups)", PHONE),
            Map.entry(
                    "payment card number",
                    words(
                            "card cards card_number cardnumber pan creditcard kreditkarte kartennummer carte carte_bancaire tarjeta carta kaart"
                                    + " kaartnummer kort kortnummer kortti korttinumero karta numer_karty kartica kartya cartao kartu korteles")),
            Map.entry(
                    "bank account number (IBAN)",
                    words(
                            "iban account account_number bank bank_account konto kontonummer compte rib cuenta conto rekening rekeningnummer"
                                    + " tili tilinumero ucet szamla bankszamla cont conta racun saskaita konts logariasmos")),
            Map.entry("internet address (IPv4)", IP),
            Map.entry("internet address (IPv6)", IP),
            Map.entry(
                    "hardware address (MAC)",
                    words(
                            "mac macs mac_address macaddress mac_adresse adresse_mac hardware_address bssid wifi bluetooth")),
            Map.entry(
                    "secret key or token",
                    words(
                            "secret secrets token tokens api_key apikey key password passwort credential credentials private_key jwt bearer")),
            Map.entry(
                    "Bitcoin address",
                    words(
                            "bitcoin btc wallet wallet_address bitcoin_address btc_address crypto_address crypto_wallet")),
            Map.entry(
                    "geographic coordinates",
                    words(
                            "geo gps coordinates coordinate coords location position lat_lon latlon lat_lng latlng geolocation koordinaten"
                                    + " standort coordonnees coordenadas ubicacion coordinate_geografiche coordinaten wspolrzedne home")),
            Map.entry(
                    "name of a person",
                    words(
                            "first_name firstname last_name lastname surname full_name fullname given_name givenname family_name familyname"
                                    + " maiden_name customer_name client_name user_name contact_name person_name employee_name patient_name"
                                    + " holder_name cardholder recipient_name display_name vorname nachname familienname kundenname prenom nom_famille"
                                    + " nombre_completo apellido apellidos cognome nome_completo voornaam achternaam imie nazwisko fornavn"
                                    + " etternavn fornamn efternamn etunimi sukunimi")),
            Map.entry(
                    "street address",
                    words(
                            "street street_address home_address address address_line addressline addr strasse anschrift adresse adresse_postale"
                                    + " rue calle direccion indirizzo via straat adres ulica endereco rua adress osoite")));

    /** Last words that make of a thing something that is said about it. */
    private static final List<String> TURNS = words(
            "count flag year month day quarter status state type kind hash checksum md sha length size ts timestamp datetime verified"
                    + " enabled valid opt optin provider domain anzahl nombre cantidad aantal antal maara");

    private static final List<String> OTHER_THINGS = words(
            "order orders invoice receipt booking ticket shipment parcel tracking sku ean gtin upc isbn article item product batch lot"
                    + " serial version build release revision commit quantity qty amount price total sum revenue stock weight width height"
                    + " sequence offset partition uuid guid digest etag session_id trace span bestellung bestellnummer auftrag"
                    + " auftragsnummer rechnung rechnungsnummer artikel artikelnummer betrag preis menge commande facture article"
                    + " montant prix pedido factura articulo importe precio ordine fattura articolo importo prezzo bestelling factuur"
                    + " bedrag prijs zamowienie faktura kwota cena ordre ordrenummer beloeb tilaus lasku summa rendeles szamlaszam");

    private static List<String> words(String words) {
        return Arrays.asList(words.split(" ", -1));
    }

    /** What the name of the column, or the path of a field, says of the kind. */
    public static NameEvidence of(String column, Detector kind) {
        String parted = IdentifierDetector.parted(column);
        if (TURNS.stream().anyMatch(word -> parted.endsWith("_" + word + "_"))) {
            return AGAINST;
        }
        boolean named = kind instanceof IdentifierDetector identifier
                ? identifier.isNamedIn(parted)
                : isIn(COMMON.getOrDefault(kind.name(), List.of()), parted);
        if (named) {
            return FOR;
        }
        return isIn(OTHER_THINGS, parted) ? AGAINST : NEUTRAL;
    }

    private static boolean isIn(List<String> words, String parted) {
        return words.stream().anyMatch(word -> parted.contains("_" + word + "_"));
    }
}
