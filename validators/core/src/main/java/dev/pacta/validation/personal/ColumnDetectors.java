/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The detectors that a scan of columns has: the common ones, those of identifiers, and some that only a whole column can bear out. */
public final class ColumnDetectors {
    /** Asked in every column, of every value. */
    public static final List<Detector> COMMON = Stream.concat(
                    Detectors.ALL.stream(),
                    Stream.of(
                            new Ipv4Detector(),
                            new Ipv6Detector(),
                            new MacAddressDetector(),
                            new SecretDetector(),
                            new BitcoinDetector(),
                            new GroupedPhoneDetector(),
                            new CoordinatesDetector(),
                            new PersonNameDetector(),
                            new StreetAddressDetector()))
            .toList();

    /** A number as it is written at home; so many things have that form that the name has to say it. */
    private static final IdentifierDetector PHONE_AT_HOME = new IdentifierDetector(
            "telephone number (national form)",
            "user.contact.phone_number",
            new IdentifierDetector.Form("^\\(?(0[1-9)][0-9)]{5,12}|1?[2-9][0-9]{2}\\)?[2-9][0-9]{6})$"),
            text -> true,
            0.99,
            Set.copyOf(NameEvidence.PHONE));

    /** Asked of every value where the name of the column speaks of them, elsewhere of a sample. */
    private static final List<IdentifierDetector> IDENTIFIERS = Stream.of(
                    UnionIdentifiers.ALL, OtherIdentifiers.ALL, DocumentIdentifiers.ALL, List.of(PHONE_AT_HOME))
            .flatMap(List::stream)
            .toList();

    private ColumnDetectors() {}

    /** The identifiers that the name of a column speaks of. */
    public static List<Detector> namedIn(String column) {
        String parted = IdentifierDetector.parted(column);
        return IDENTIFIERS.stream()
                .filter(each -> each.isNamedIn(parted))
                .map(Detector.class::cast)
                .toList();
    }

    /** All that are asked of every value of a column: a telephone number as it is written at home is of one kind, in groups or not. */
    public static List<Detector> of(String column) {
        List<Detector> named = namedIn(column);
        Stream<Detector> common = COMMON.stream()
                .filter(each -> !(each instanceof GroupedPhoneDetector && named.contains(PHONE_AT_HOME)));
        return Stream.concat(named.stream(), common).toList();
    }

    /** All identifiers whose checksum can say something without a name. */
    public static List<Detector> proving() {
        return IDENTIFIERS.stream()
                .filter(each -> each.chance() < Detector.PROVES_NOTHING)
                .map(Detector.class::cast)
                .toList();
    }
}
