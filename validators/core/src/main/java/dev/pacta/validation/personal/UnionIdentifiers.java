/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.List;
import java.util.Set;

/** Identifiers of people in the states of the European Union. A row each: name, category, form, checksum, how likely a random text of the form passes it (ChancesTest), words of field names. */
final class UnionIdentifiers {
    private static final String NATIONAL = "user.government_id.national_identification_number";
    private static final String HEALTH = "user.health_and_medical.insurance_beneficiary_id";
    private static final String PASSPORT = "user.government_id.passport_number";

    static final List<IdentifierDetector> ALL = List.of(
            row(
                    "Austrian social security number",
                    NATIONAL,
                    "^[1-9][0-9]{9}$",
                    NationalChecksums::austria,
                    1.0 / 11,
                    "svnr sozialversicherungsnummer versicherungsnummer"),
            row(
                    "Belgian national register number",
                    NATIONAL,
                    "^[0-9]{11}$",
                    NationalChecksums::belgium,
                    2.0 / 97,
                    "rijksregisternummer niss insz nrn registre_national national_number"),
            row(
                    "Bulgarian citizen number (EGN)",
                    NATIONAL,
                    "^[0-9]{10}$",
                    CheckDigits.remainder(11, 0, 2, 4, 8, 5, 10, 9, 7, 3, 6),
                    0.101,
                    "egn egh citizen_number"),
            row(
                    "Croatian personal number (OIB)",
                    NATIONAL,
                    "^[0-9]{11}$",
                    CheckDigits::iso11and10,
                    0.1,
                    "oib osobni_identifikacijski_broj"),
            row(
                    "Cypriot tax number",
                    NATIONAL,
                    "^[0-9]{8}[A-Z]$",
                    NationalChecksums::cyprus,
                    1.0 / 26,
                    "tic tax_number tax_id"),
            row(
                    "Czech or Slovak birth number",
                    NATIONAL,
                    "^[0-9]{10}$",
                    NationalChecksums::czechia,
                    0.0155,
                    "rodne_cislo birth_number rc rodc"),
            row(
                    "Danish personal number (CPR)",
                    NATIONAL,
                    "^[0-9]{10}$",
                    text -> CheckDigits.isDay(text, 0, 2),
                    0.04,
                    "cpr cprnr personnummer cpr_number"),
            row(
                    "Estonian or Lithuanian personal code",
                    NATIONAL,
                    "^[1-8][0-9]{10}$",
                    NationalChecksums::baltic,
                    0.01,
                    "isikukood asmens_kodas personal_code"),
            row(
                    "Finnish personal identity code",
                    NATIONAL,
                    "^[0-9]{6}[A-FU-Y]?[0-9]{3}[0-9A-Y]$",
                    NationalChecksums::finland,
                    0.01,
                    "hetu henkilotunnus personal_identity_code"),
            row(
                    "French social security number (NIR)",
                    NATIONAL,
                    "^[1-478][0-9]{4}[0-9AB][0-9AB0-9][0-9]{8}$",
                    NationalChecksums::france,
                    1.0 / 97,
                    "nir insee securite_sociale numero_secu"),
            row(
                    "French tax number",
                    NATIONAL,
                    "^[0-3][0-9]{12}$",
                    text -> CheckDigits.modulo(text, 0, 10, 511) == CheckDigits.number(text, 10, 13),
                    0.002,
                    "spi numero_fiscal tax_id"),
            row(
                    "German tax identification number",
                    NATIONAL,
                    "^[1-9][0-9]{10}$",
                    NationalChecksums::germany,
                    0.015,
                    "steuer_id steuerid idnr steueridentifikationsnummer tax_id"),
            row(
                    "German pension insurance number",
                    NATIONAL,
                    "^[0-9]{8}[A-Z][0-9]{3}$",
                    NationalChecksums::germanPension,
                    0.01,
                    "rvnr rentenversicherungsnummer sozialversicherungsnummer svnr"),
            row(
                    "German health insurance number",
                    HEALTH,
                    "^[A-Z][0-9]{9}$",
                    NationalChecksums::germanHealth,
                    0.1,
                    "kvnr krankenversicherungsnummer egk versichertennummer"),
            row(
                    "German identity card or passport number",
                    PASSPORT,
                    "^[CFGHJKLMNPRTVWXYZ0-9]{9}[0-9]$",
                    NationalChecksums::travelDocument,
                    0.1,
                    "personalausweis ausweisnummer reisepass passport passport_number"),
            row("Greek tax number (AFM)", NATIONAL, "^[0-9]{9}$", NationalChecksums::greece, 0.1, "afm tax_number"),
            row(
                    "Greek social security number (AMKA)",
                    NATIONAL,
                    "^[0-9]{11}$",
                    text -> CheckDigits.isDay(text, 0, 2) && CheckDigits.luhn(text),
                    0.004,
                    "amka social_security_number"),
            row(
                    "Hungarian tax number",
                    NATIONAL,
                    "^8[0-9]{9}$",
                    CheckDigits.remainder(11, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9),
                    1.0 / 11,
                    "adoazonosito tax_number"),
            row(
                    "Hungarian social security number (TAJ)",
                    HEALTH,
                    "^[0-9]{9}$",
                    CheckDigits.remainder(10, 0, 3, 7, 3, 7, 3, 7, 3, 7),
                    0.1,
                    "taj taj_szam"),
            row(
                    "Irish personal public service number",
                    NATIONAL,
                    "^[0-9]{7}[A-W][A-IW]?$",
                    NationalChecksums::ireland,
                    1.0 / 23,
                    "pps ppsn pps_number"),
            row(
                    "Italian tax code",
                    NATIONAL,
                    "^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$",
                    NationalChecksums::italy,
                    1.0 / 26,
                    "codice_fiscale cf tax_code"),
            row("Italian VAT number", NATIONAL, "^[0-9]{11}$", CheckDigits::luhn, 0.1, "partita_iva piva"),
            row(
                    "Latvian personal code",
                    NATIONAL,
                    "^[0-9]{11}$",
                    NationalChecksums::latvia,
                    0.1,
                    "personas_kods personal_code"),
            row(
                    "Luxembourgish identification number",
                    NATIONAL,
                    "^(18|19|20)[0-9]{11}$",
                    NationalChecksums::luxembourg,
                    0.01,
                    "matricule national_id"),
            row(
                    "Maltese identity card number",
                    NATIONAL,
                    "^[0-9]{1,7}[MGAPLHBZ]$",
                    text -> true,
                    0.99,
                    "identity_card id_card idcard"),
            row(
                    "Dutch citizen service number (BSN)",
                    NATIONAL,
                    "^[0-9]{9}$",
                    text -> !text.equals("000000000") && CheckDigits.sum(text, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0,
                    1.0 / 11,
                    "bsn burgerservicenummer sofinummer"),
            row("Polish personal number (PESEL)", NATIONAL, "^[0-9]{11}$", NationalChecksums::poland, 0.019, "pesel"),
            row(
                    "Polish tax number (NIP)",
                    NATIONAL,
                    "^[0-9]{10}$",
                    CheckDigits.remainder(11, -1, 6, 5, 7, 2, 3, 4, 5, 6, 7),
                    1.0 / 11,
                    "nip tax_number"),
            row(
                    "Portuguese tax number (NIF)",
                    NATIONAL,
                    "^[1-9][0-9]{8}$",
                    CheckDigits.complement(11, 0, 9, 8, 7, 6, 5, 4, 3, 2),
                    0.1,
                    "nif contribuinte"),
            row(
                    "Portuguese social security number",
                    NATIONAL,
                    "^[12][0-9]{10}$",
                    text -> 9 - CheckDigits.sum(text, 29, 23, 19, 17, 13, 11, 7, 5, 3, 2) % 10
                            == CheckDigits.digit(text, 10),
                    0.1,
                    "niss seguranca_social"),
            row(
                    "Romanian personal number (CNP)",
                    NATIONAL,
                    "^[1-9][0-9]{12}$",
                    NationalChecksums::romania,
                    0.01,
                    "cnp cod_numeric_personal"),
            row(
                    "Slovenian personal number (EMSO)",
                    NATIONAL,
                    "^[0-9]{13}$",
                    NationalChecksums::slovenia,
                    0.01,
                    "emso jmbg"),
            row(
                    "Spanish identity number (DNI)",
                    NATIONAL,
                    "^[0-9]{8}[A-Z]$",
                    NationalChecksums::spain,
                    1.0 / 23,
                    "dni nif documento_identidad"),
            row(
                    "Spanish foreigner number (NIE)",
                    NATIONAL,
                    "^[XYZ][0-9]{7}[A-Z]$",
                    NationalChecksums::spainForeigner,
                    1.0 / 23,
                    "nie nif documento_identidad"),
            row(
                    "Spanish social security number",
                    NATIONAL,
                    "^[0-9]{12}$",
                    NationalChecksums::spainSocial,
                    0.01,
                    "nss naf seguridad_social"),
            row(
                    "Swedish personal number",
                    NATIONAL,
                    "^([0-9]{2})?[0-9]{10}$",
                    NationalChecksums::sweden,
                    0.01,
                    "personnummer pnr samordningsnummer"));

    private UnionIdentifiers() {}

    private static IdentifierDetector row(
            String name, String category, String form, Checksum checksum, double chance, String words) {
        return new IdentifierDetector(
                name, category, new IdentifierDetector.Form(form), checksum, chance, Set.of(words.split(" ", -1)));
    }
}
