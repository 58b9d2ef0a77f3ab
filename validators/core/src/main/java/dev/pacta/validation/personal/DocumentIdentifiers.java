/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.List;
import java.util.Set;

/**
 * What stands on documents of people and on their vehicles, the day they were born on, and the accounts of crypto-currencies without a checksum that can be had
 * from letters alone. A row each, as in {@link OtherIdentifiers}. Most have no checksum, so that the name of a field has to speak of them.
 */
final class DocumentIdentifiers {
    /** The category of days of birth. */
    static final String BIRTH = "user.demographic.date_of_birth";

    private static final String PASSPORT = "user.government_id.passport_number";
    private static final String LICENCE = "user.government_id.drivers_license_number";
    private static final String VEHICLE = "user.government_id.vehicle_registration";
    private static final String WALLET = "user.financial.account_number";

    static final List<IdentifierDetector> ALL = List.of(
            // ICAO Doc 9303, part 4, 4.2.2: the lower line of a passport's machine-readable zone.
            row(
                    "machine-readable line of a passport",
                    PASSPORT,
                    "^[A-Z0-9<]{9}[0-9][A-Z<]{3}[0-9]{7}[MFX<][0-9]{7}[A-Z0-9<]{14}[0-9<][0-9]$",
                    PersonalDocuments::machineReadableLine,
                    1e-4,
                    "mrz machine_readable_zone passport_mrz"),
            row(
                    "passport number",
                    PASSPORT,
                    "^([A-Z]{1,3}[0-9]{6,8}|[0-9]{2}[A-Z]{2}[0-9]{5}|[0-9]{8,9}|[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8})$",
                    text -> true,
                    0.99,
                    "passport passport_number passport_no passport_id passnummer reisepass reisepassnummer passeport numero_passeport"
                            + " pasaporte numero_pasaporte passaporto passaporte paspoort paspoortnummer paszport numer_paszportu passi"
                            + " utlevel pas_cislo cestovni_pas pasas passnumber"),
            // Driver and Vehicle Licensing Agency: five of the surname, decade, month (women +5), day, year, initials,
            // two and a check.
            row(
                    "British driving licence number",
                    LICENCE,
                    "^[A-Z9]{5}[0-9]([05][1-9]|[16][0-2])(0[1-9]|[12][0-9]|3[01])[0-9][A-Z9]{2}[A-Z0-9]{3}$",
                    text -> true,
                    0.9,
                    "driving_licence driving_license drivers_license drivers_licence driver_license driver_licence dvla licence_number"),
            row(
                    "driving licence number",
                    LICENCE,
                    "^[A-Z]{0,3}[0-9]{4,14}[A-Z0-9]{0,4}$",
                    text -> true,
                    0.99,
                    "driving_licence driving_license drivers_license drivers_licence driver_license driver_licence fuehrerschein"
                            + " fuehrerscheinnummer fuhrerschein permis_de_conduire numero_permis carnet_de_conducir permiso_de_conducir"
                            + " patente patente_di_guida rijbewijs rijbewijsnummer prawo_jazdy carta_de_conducao korkort forerkort"
                            + " ajokortti ridicsky_prukaz jogositvany"),
            row(
                    "registration plate of a vehicle",
                    VEHICLE,
                    "^([A-Z]{2}[0-9]{2}[A-Z]{3}|[A-Z]{2}[0-9]{3}[A-Z]{2}|[0-9]{4}[B-DF-HJ-NP-TV-Z]{3}|[A-ZÄÖÜ]{1,3}[A-Z]{1,2}[1-9][0-9]{0,3}[EH]?"
                            + "|[A-Z]{2,3}[0-9]{2,5}[A-Z]{0,2}|[0-9]{1,2}[A-Z]{2,3}[0-9]{1,3})$",
                    text -> true,
                    0.99,
                    "plate plate_number license_plate licence_plate number_plate registration_plate vehicle_registration kennzeichen"
                            + " kfz_kennzeichen immatriculation plaque_immatriculation plaque matricula targa kenteken tablica_rejestracyjna"
                            + " numer_rejestracyjny registreringsnummer rekisterinumero rendszam spz"),
            row(
                    "date of birth",
                    BIRTH,
                    "^((19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])|(0[1-9]|[12][0-9]|3[01])(0[1-9]|[12][0-9]|3[01])(19|20)[0-9]{2})(T?[0-9:]{4,15}Z?)?$",
                    PersonalDocuments::dayOfBirth,
                    0.99,
                    "birth_date birthdate date_of_birth dateofbirth dob birthday born born_on geburtsdatum geburtstag geboren"
                            + " date_naissance date_de_naissance naissance fecha_nacimiento fecha_de_nacimiento data_nascita"
                            + " data_di_nascita data_nascimento data_de_nascimento geboortedatum data_urodzenia urodzenia"
                            + " fodelsedatum fodselsdato foedselsdato syntymaaika szuletesi_datum datum_narozeni narozeni"
                            + " datum_narodenia datum_rojstva datum_rodenja data_nasterii dzimsanas_datums gimimo_data sunniaeg"
                            + " imerominia_gennisis"),
            row(
                    "Ethereum address",
                    WALLET,
                    "^0X[0-9A-F]{40}$",
                    text -> true,
                    0.5,
                    "wallet wallet_address eth ethereum eth_address ethereum_address crypto_wallet crypto_address"));

    private DocumentIdentifiers() {}

    private static IdentifierDetector row(
            String name, String category, String form, Checksum checksum, double chance, String words) {
        return new IdentifierDetector(
                name, category, new IdentifierDetector.Form(form), checksum, chance, Set.of(words.split(" ", -1)));
    }
}
