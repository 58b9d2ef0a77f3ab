/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.List;
import java.util.Set;

/** Identifiers of people in other states, of vehicles and of devices. A row each: name, category, form, checksum, how likely a random text of the form passes it (ChancesTest), words of field names. */
final class OtherIdentifiers {
    private static final String NATIONAL = "user.government_id.national_identification_number";
    private static final String HEALTH = "user.health_and_medical.insurance_beneficiary_id";
    private static final String BANK = "user.financial.bank_account";
    private static final String VEHICLE = "user.government_id.vehicle_registration";
    private static final String DEVICE = "user.device.device_id";

    static final List<IdentifierDetector> ALL = List.of(
            row(
                    "Norwegian birth number",
                    NATIONAL,
                    "^[0-9]{11}$",
                    NationalChecksums::norway,
                    0.01,
                    "fodselsnummer fnr personnummer"),
            row(
                    "Icelandic identification number",
                    NATIONAL,
                    "^[0-9]{10}$",
                    NationalChecksums::iceland,
                    0.01,
                    "kennitala"),
            row(
                    "Swiss social security number (AHV)",
                    NATIONAL,
                    "^756[0-9]{10}$",
                    CheckDigits.complement(10, 0, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3),
                    0.1,
                    "ahv avs ahvn ahv_nr navs sozialversicherungsnummer"),
            row(
                    "British national insurance number",
                    NATIONAL,
                    "^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]$",
                    NationalChecksums::britain,
                    0.99,
                    "nino national_insurance ni_number national_insurance_number"),
            row(
                    "British health service number (NHS)",
                    HEALTH,
                    "^[0-9]{10}$",
                    CheckDigits.complement(11, -1, 10, 9, 8, 7, 6, 5, 4, 3, 2),
                    1.0 / 11,
                    "nhs nhs_number"),
            row(
                    "British taxpayer reference",
                    NATIONAL,
                    "^[0-9]{10}$",
                    NationalChecksums::britainTax,
                    0.101,
                    "utr taxpayer_reference"),
            row(
                    "American social security number",
                    NATIONAL,
                    "^[0-9]{9}$",
                    NationalChecksums::america,
                    0.9,
                    "ssn social_security social_security_number"),
            row(
                    "American taxpayer number (ITIN)",
                    NATIONAL,
                    "^9[0-9]{2}(5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])[0-9]{4}$",
                    text -> true,
                    0.99,
                    "itin taxpayer_id tax_id"),
            row(
                    "American health provider number (NPI)",
                    HEALTH,
                    "^[12][0-9]{9}$",
                    text -> CheckDigits.luhn("80840" + text),
                    0.1,
                    "npi provider_id provider_number"),
            row(
                    "American health insurance number (MBI)",
                    HEALTH,
                    "^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}$",
                    text -> true,
                    0.99,
                    "mbi medicare medicare_number"),
            row(
                    "American prescriber number (DEA)",
                    HEALTH,
                    "^[ABCDEFGHJKLMPRSTUX][A-Z9][0-9]{7}$",
                    NationalChecksums::dea,
                    0.1,
                    "dea dea_number"),
            row(
                    "American bank routing number",
                    BANK,
                    "^[0-3678][0-9]{8}$",
                    CheckDigits.multiple(10, 3, 7, 1, 3, 7, 1, 3, 7, 1),
                    0.1,
                    "aba routing routing_number"),
            row("Brazilian taxpayer number (CPF)", NATIONAL, "^[0-9]{11}$", NationalChecksums::brazil, 0.0104, "cpf"),
            row(
                    "Brazilian social security number (PIS)",
                    NATIONAL,
                    "^[0-9]{11}$",
                    CheckDigits.complement(11, 0, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2),
                    0.1,
                    "pis pasep nis"),
            row(
                    "Indian identity number (Aadhaar)",
                    NATIONAL,
                    "^[2-9][0-9]{11}$",
                    CheckDigits::verhoeff,
                    0.1,
                    "aadhaar aadhar uidai"),
            row(
                    "Indian tax number (PAN)",
                    NATIONAL,
                    "^[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]$",
                    text -> true,
                    0.99,
                    "pan pan_number"),
            row(
                    "Canadian social insurance number",
                    NATIONAL,
                    "^[1-79][0-9]{8}$",
                    CheckDigits::luhn,
                    0.1,
                    "sin social_insurance social_insurance_number"),
            row(
                    "Australian tax file number",
                    NATIONAL,
                    "^[0-9]{9}$",
                    CheckDigits.multiple(11, 1, 4, 3, 7, 5, 8, 6, 9, 10),
                    1.0 / 11,
                    "tfn tax_file_number"),
            row(
                    "Australian health insurance number",
                    HEALTH,
                    "^[2-6][0-9]{9}$",
                    CheckDigits.remainder(10, 0, 1, 3, 7, 9, 1, 3, 7, 9),
                    0.1,
                    "medicare medicare_number"),
            row(
                    "vehicle identification number",
                    VEHICLE,
                    "^[A-HJ-NPR-Z0-9]{17}$",
                    NationalChecksums::vehicle,
                    1.0 / 11,
                    "vin fin vehicle_identification_number chassis_number"),
            row("device number (IMEI)", DEVICE, "^[0-9]{15}$", CheckDigits::luhn, 0.1, "imei"));

    private OtherIdentifiers() {}

    private static IdentifierDetector row(
            String name, String category, String form, Checksum checksum, double chance, String words) {
        return new IdentifierDetector(
                name, category, new IdentifierDetector.Form(form), checksum, chance, Set.of(words.split(" ", -1)));
    }
}
