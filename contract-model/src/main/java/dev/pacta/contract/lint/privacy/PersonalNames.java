/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of columns that usually hold personal data, in English, German, French, Spanish, Italian, Dutch and Polish. */
public final class PersonalNames {
    private static final Map<String, String> CATEGORIES = new HashMap<>();
    private static final Set<String> PERSONS =
            Set.of("customer", "client", "user", "person", "employee", "patient", "contact", "kunde", "kunden");
    private static final String SEPARATORS = "_.- \t\n\u000b\f\r";

    static {
        category(
                "user.contact.email",
                "email e_mail mail_address email_address emailadresse mailadresse correo courriel");
        category(
                "user.contact.phone_number",
                "phone phone_number mobile mobile_number telephone telefon telefonnummer handynummer telefono telefoonnummer numero_telephone");
        category(
                "user.name",
                "first_name firstname last_name lastname surname full_name fullname given_name family_name maiden_name vorname nachname"
                        + " prenom nom_famille apellido apellidos cognome voornaam achternaam imie nazwisko");
        category(
                "user.demographic.date_of_birth",
                "birth_date birthdate date_of_birth dob birthday geburtsdatum geburtstag date_naissance fecha_nacimiento"
                        + " data_di_nascita geboortedatum data_urodzenia");
        category(
                "user.government_id.drivers_license_number",
                "driving_licence driving_license drivers_license drivers_licence driver_license driver_licence fuehrerscheinnummer"
                        + " permis_de_conduire permiso_de_conducir patente_di_guida rijbewijsnummer");
        category(
                "user.government_id.vehicle_registration",
                "license_plate licence_plate number_plate registration_plate kfz_kennzeichen kennzeichen plaque_immatriculation kenteken");
        category(
                "user.contact.address.street",
                "street street_address home_address strasse adresse_postale calle straat");
        category(
                "user.government_id.national_identification_number",
                "ssn social_security_number national_id nin nino personnummer steuer_id sozialversicherungsnummer codice_fiscale dni"
                        + " nif bsn pesel rijksregisternummer numero_securite_sociale");
        category(
                "user.government_id.passport_number",
                "passport passport_number reisepass reisepassnummer passeport pasaporte");
        category("user.financial.bank_account", "iban bank_account account_iban kontonummer numero_cuenta");
        category(
                "user.financial.credit_card",
                "credit_card credit_card_number card_number kreditkartennummer pan_number");
        category("user.device.ip_address", "ip_address client_ip remote_ip ip_adresse");
        category("user.demographic.gender", "gender geschlecht sexe genero geslacht");
        category("user.health_and_medical", "diagnosis blood_type patient_history diagnose krankengeschichte");
    }

    private PersonalNames() {}

    private static void category(String category, String names) {
        for (String name : names.split(" ")) {
            CATEGORIES.put(name.replace("_", ""), category);
        }
    }

    /** The data category that a name suggests. Only whole names count, or whole names after a word for a person. */
    public static Optional<String> category(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        int firstWord = -1;
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            boolean between = SEPARATORS.indexOf(letter) >= 0;
            if (firstWord < 0 && at > 0 && (between || isHump(name.charAt(at - 1), letter))) {
                firstWord = letters.length();
            }
            if (!between) {
                letters.append(letter);
            }
        }
        String whole = letters.toString().toLowerCase(Locale.ROOT);
        String category = CATEGORIES.get(whole);
        if (category == null && firstWord > 0 && PERSONS.contains(whole.substring(0, firstWord))) {
            category = CATEGORIES.get(whole.substring(firstWord));
        }
        return Optional.ofNullable(category);
    }

    /** Where a word of a camelCase name begins. */
    private static boolean isHump(char before, char letter) {
        boolean small = before >= 'a' && before <= 'z' || before >= '0' && before <= '9';
        return small && letter >= 'A' && letter <= 'Z';
    }
}
