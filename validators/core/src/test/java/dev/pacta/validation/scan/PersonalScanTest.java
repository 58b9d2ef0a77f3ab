/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pacta.validation.personal.LabelledColumns;
import dev.pacta.validation.personal.LabelledColumns.Labelled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalScanTest {
    private static final int ROWS = 400;

    static Stream<Labelled> named() {
        return new LabelledColumns(1).named(ROWS).stream();
    }

    static Stream<Labelled> unnamed() {
        return new LabelledColumns(2).unnamed(ROWS).stream();
    }

    static Stream<Labelled> traps() {
        return IntStream.range(0, 10).boxed().flatMap(seed -> new LabelledColumns(seed).traps(ROWS).stream());
    }

    @ParameterizedTest
    @MethodSource("named")
    void findsEachKindWithSomeDirtInAColumnThatIsNamedAfterIt(Labelled column) {
        ScannedColumn found = scan(column);

        assertThat(found.verdict()).as(found.toString()).isEqualTo(ColumnVerdict.PERSONAL);
        assertThat(found.cards()).anySatisfy(card -> assertThat(card.kind()).isEqualTo(column.kind()));
    }

    @ParameterizedTest
    @MethodSource("unnamed")
    void findsTheCommonKindsUnderAnyName(Labelled column) {
        ScannedColumn found = scan(column);

        assertThat(found.verdict()).as(found.toString()).isEqualTo(ColumnVerdict.PERSONAL);
        assertThat(found.cards().get(0).kind()).isEqualTo(column.kind());
    }

    @ParameterizedTest
    @MethodSource("traps")
    void isNotTakenInByWhatIsLikePersonalData(Labelled column) {
        ScannedColumn found = scan(column);

        assertThat(found.verdict()).as(found.toString()).isNotEqualTo(ColumnVerdict.PERSONAL);
    }

    @ParameterizedTest
    @MethodSource("hints")
    void aHintUnderANameThatSaysNothingIsUncertain(Labelled column) {
        ScannedColumn found = scan("c7", column.values().toArray(String[]::new));

        assertThat(found.verdict()).as(found.toString()).isEqualTo(ColumnVerdict.UNCERTAIN);
        assertThat(found.cards().get(0).kind()).isEqualTo(column.kind());
    }

    static Stream<Labelled> hints() {
        return new LabelledColumns(3).hints(ROWS).stream();
    }

    @Test
    void telephoneNumbersAsWrittenAtHomeNeedAName() {
        String[] numbers = IntStream.range(0, 50)
                .mapToObj(row -> "(212) 555-%04d".formatted(100 + row))
                .toArray(String[]::new);

        assertThat(scan("c7", numbers).verdict()).isEqualTo(ColumnVerdict.UNCERTAIN);
        assertThat(scan("order_number", numbers).verdict()).isEqualTo(ColumnVerdict.NOTHING);
        ScannedColumn phone = scan("phone", numbers);
        assertThat(phone.verdict()).isEqualTo(ColumnVerdict.PERSONAL);
        assertThat(phone.cards()).singleElement();
    }

    @Test
    void latitudeAndLongitudeSideBySideAreAPlace() {
        PersonalScan scan = new PersonalScan();
        for (int row = 0; row < 50; row++) {
            scan.accept(
                    Map.of("stop.lat", 52.5 + row / 1_000d, "stop.lon", 13.4 + row / 1_000d, "lat", 52.51234 + row));
            scan.accept(Map.of("size.lat", 100.5 + row / 1_000d, "size.lon", 13.4 + row / 1_000d));
        }

        ScanReport report = scan.finish();

        assertThat(report.columns())
                .filteredOn(column -> column.verdict() == ColumnVerdict.UNCERTAIN)
                .extracting(ScannedColumn::path)
                .containsExactlyInAnyOrder("stop.lat", "stop.lon");
        assertThat(report.column("stop.lat").orElseThrow().cards().get(0).category())
                .isEqualTo("user.location.precise");
    }

    @Test
    void aShortColumnIsUncertain() {
        ScannedColumn cards = scan("c1", "4111111111111111", "5555555555554444", "378282246310005");

        assertThat(cards.verdict()).isEqualTo(ColumnVerdict.UNCERTAIN);
        assertThat(scan("c1", "4111111111111111", "4111111111111112", "4111111111111113")
                        .verdict())
                .isEqualTo(ColumnVerdict.NOTHING);
    }

    @Test
    void aValueThatComesAThousandTimesProvesAsMuchAsOne() {
        String[] same =
                IntStream.range(0, 1_000).mapToObj(row -> "4111111111111111").toArray(String[]::new);

        ScannedColumn found = scan("terminal", same);

        assertThat(found.verdict()).isEqualTo(ColumnVerdict.UNCERTAIN);
        EvidenceCard card = found.cards().get(0);
        assertThat(card.counts().hits()).isEqualTo(1_000);
        assertThat(card.odds().trials()).isOne();
        assertThat(card.odds().pValue()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void theCardSaysWhatWasSeen() {
        Labelled cards = new LabelledColumns(3)
                .unnamed(ROWS).stream()
                        .filter(column -> column.kind().startsWith("payment"))
                        .findFirst()
                        .orElseThrow();

        EvidenceCard card = scan(cards).cards().get(0);

        assertThat(card.category()).isEqualTo("user.payment");
        assertThat(card.basis()).isEqualTo(Basis.CHECKSUM);
        assertThat(card.counts().looked()).isEqualTo(ROWS);
        assertThat(card.counts().hits()).isEqualTo(ROWS * 19 / 20);
        assertThat(card.odds().passRate()).isEqualTo(1);
        assertThat(card.odds().chance()).isBetween(0.1, 0.15);
        assertThat(card.odds().pValue()).isLessThan(1e-100);
        assertThat(card.digests()).hasSize(3).allMatch(digest -> digest.matches("[0-9a-f]{16}"));
    }

    @Test
    void textInWhichAnAddressStandsIsFound() {
        List<String> notes = new ArrayList<>();
        for (int row = 0; row < 1_000; row++) {
            notes.add(row == 500 ? "please write to ada@mail.example, thanks" : "a note without anything " + row);
        }

        ScannedColumn found = scan("note", notes.toArray(String[]::new));

        assertThat(found.verdict()).isEqualTo(ColumnVerdict.PERSONAL);
        assertThat(found.cards().get(0).basis()).isEqualTo(Basis.TEXT);
        assertThat(found.cards().get(0).counts().inside()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"last_name", "geburtsdatum", "street"})
    void aNameAloneIsWorthALook(String name) {
        ScannedColumn found = scan(name, "x", "y");

        assertThat(found.verdict()).isEqualTo(ColumnVerdict.UNCERTAIN);
        assertThat(found.cards())
                .singleElement()
                .satisfies(card -> assertThat(card.basis()).isEqualTo(Basis.NAME));
    }

    @Test
    void aTypeThatCannotHoldItIsEvidenceAgainstIt() {
        PersonalScan scan = new PersonalScan();
        for (int row = 0; row < 50; row++) {
            scan.accept(Map.of("email", row % 2 == 0, "phone", 1.5 * row));
        }

        assertThat(scan.finish().columns()).allMatch(column -> column.verdict() == ColumnVerdict.NOTHING);
    }

    @Test
    void daysOfBirthArePersonalWhereTheNameSaysSo() {
        String[] days = IntStream.range(0, 40)
                .mapToObj(day -> LocalDate.of(1950, 1, 1).plusDays(day * 331L).toString())
                .toArray(String[]::new);

        assertThat(scan("date_of_birth", days).verdict()).isEqualTo(ColumnVerdict.PERSONAL);
        assertThat(scan("date_of_birth", days).type()).isEqualTo(ValueType.TIME);
        assertThat(scan("geburtsdatum", days).cards().get(0).category()).isEqualTo("user.demographic.date_of_birth");
        assertThat(scan("order_date", days).verdict()).isEqualTo(ColumnVerdict.NOTHING);
        String[] planned =
                Stream.of(days).map(day -> "2" + day.replace("19", "2")).toArray(String[]::new);
        assertThat(scan("date_of_birth", planned).verdict()).isNotEqualTo(ColumnVerdict.PERSONAL);
    }

    @Test
    void platesLicencesAndPassportsNeedAName() {
        String[] plates = IntStream.range(10, 50)
                .mapToObj(number -> "B-XY %d%d".formatted(number, number))
                .toArray(String[]::new);

        assertThat(scan("kennzeichen", plates).verdict()).isEqualTo(ColumnVerdict.PERSONAL);
        assertThat(scan("shelf", plates).verdict()).isEqualTo(ColumnVerdict.NOTHING);
        String[] numbers = IntStream.range(10, 50)
                .mapToObj(number -> "5333%d00%d".formatted(number, number))
                .map(number -> number.substring(0, 9))
                .toArray(String[]::new);
        assertThat(scan("passport_no", numbers).cards().get(0).category())
                .isEqualTo("user.government_id.passport_number");
    }

    @Test
    void anAddressOfBitcoinIsItsOwnProof() {
        String[] addresses = {
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"
        };

        assertThat(scan("c7", addresses).verdict()).isEqualTo(ColumnVerdict.PERSONAL);
        assertThat(scan("c7", addresses).cards().get(0).kind()).isEqualTo("Bitcoin address");
    }

    @Test
    void numbersAreLookedAtAsText() {
        PersonalScan scan = new PersonalScan();
        new LabelledColumns(4)
                .named("Dutch citizen service number (BSN)", ROWS).values().stream()
                        .filter(value -> value.matches("[0-9]+"))
                        .forEach(value -> scan.accept(Map.of("bsn", Long.parseLong(value))));

        assertThat(scan.finish().column("bsn").orElseThrow().verdict()).isEqualTo(ColumnVerdict.PERSONAL);
    }

    @Test
    void nestedFieldsAndListsHaveTheirPaths() {
        PersonalScan scan = new PersonalScan();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("contact", Map.of("mails", List.of("ada@mail.example", "bob@mail.example")));
        record.put("byPerson", Map.of("cleo@mail.example", "gold"));
        scan.accept(record);

        ScanReport report = scan.finish();

        assertThat(report.column("contact.mails").orElseThrow().verdict()).isEqualTo(ColumnVerdict.PERSONAL);
        assertThat(report.column("byPerson.*").orElseThrow().verdict()).isEqualTo(ColumnVerdict.PERSONAL);
        assertThat(report.toString()).doesNotContain("mail.example", "cleo");
    }

    @Test
    void noReportShowsAValue() {
        List<Labelled> all = new LabelledColumns(5).named(100);
        all.addAll(new LabelledColumns(6).traps(ROWS));
        String said = all.stream().map(PersonalScanTest::scan).toList().toString();

        assertThat(LabelledColumns.valuesOf(all)).hasSizeGreaterThan(5_000).noneMatch(said::contains);
    }

    @Test
    void columnsBeyondTheMostAreCountedAndNotKept() {
        PersonalScan scan = new PersonalScan();
        Map<String, Object> wide = new LinkedHashMap<>();
        IntStream.range(0, PersonalScan.MOST_COLUMNS + 5).forEach(at -> wide.put("c" + at, at));
        scan.accept(wide);

        ScanReport report = scan.finish();

        assertThat(report.columns()).hasSize(PersonalScan.MOST_COLUMNS);
        assertThat(report.beyond()).isEqualTo(5);
    }

    private static ScannedColumn scan(Labelled column) {
        return scan(column.name(), column.values().toArray(String[]::new));
    }

    private static ScannedColumn scan(String name, String... values) {
        PersonalScan scan = new PersonalScan();
        for (String value : values) {
            scan.accept(Map.of(name, value));
        }
        return scan.finish().columns().get(0);
    }
}
