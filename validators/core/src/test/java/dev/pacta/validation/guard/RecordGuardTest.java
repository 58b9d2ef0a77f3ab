/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import static dev.pacta.validation.guard.Guards.filter;
import static dev.pacta.validation.guard.Guards.guard;
import static dev.pacta.validation.guard.Guards.mask;
import static dev.pacta.validation.guard.Guards.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordGuardTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null | email | {'email':'mira@example.org'} | {'email':null}",
                "redact | email | {'email':'mira@example.org'} | {'email':'***'}",
                "redact | id | {'id':17} | {'id':null}",
                "redact | email | {'email':17} | {'email':null}",
                "partial | email | {'email':'mira@example.org'} | {'email':'m***g'}",
                "partial | email | {'email':'mira'} | {'email':'***'}",
                "partial | email | {'email':'😀ira😀'} | {'email':'😀***😀'}",
                "truncate(2) | country | {'country':'Austria'} | {'country':'Au'}",
                "truncate(2) | country | {'country':'AT'} | {'country':null}",
                "truncate(1) | country | {'country':'😀x'} | {'country':'😀'}",
                "generalise(year) | born | {'born':'1990-07-13'} | {'born':'1990-01-01'}",
                "generalise(month) | born | {'born':'1990-07-13'} | {'born':'1990-07-01'}",
                "generalise(year) | born | {'born':'13 July 1990'} | {'born':null}",
                "generalise(year) | born | {'born':19900713} | {'born':null}",
                "generalise(hour) | seen | {'seen':'2026-03-04T01:59:59.5+02:00'} | {'seen':'2026-03-03T23:00:00Z'}",
                "generalise(day) | seen | {'seen':'2026-03-04 01:59:59'} | {'seen':'2026-03-04T00:00:00Z'}",
                "generalise(hour) | alarm | {'alarm':'06:59:59'} | {'alarm':'06:00'}",
                "generalise(1000) | income | {'income':54321.99} | {'income':54000}",
                "generalise(10) | id | {'id':-1} | {'id':-10}",
                "generalise(10) | id | {'id':123456789012345678901} | {'id':123456789012345678900}",
                "generalise(10) | income | {'income':1e999999999} | {'income':null}",
                "generalise(10) | income | {'income':'a lot'} | {'income':null}",
                "preserve | phone | {'phone':'call me'} | {'phone':null}",
                "preserve | phone | {'phone':'12345'} | {'phone':null}",
                "hash | tags | {'tags':[null,[]]} | {'tags':[null,[]]}",
                "redact | address.city | {'address':{'city':'Graz','zip':'8010'}} | {'address':{'city':'***','zip':'8010'}}",
                "redact | address | {'address':{'city':'Graz','zip':'8010'}} | {'address':{'city':'***','zip':'***'}}",
                "null | address | {'address':{'city':'Graz'}} | {'address':null}",
                "redact | address.city | {'address':'Graz'} | {'address':null}",
                "redact | orders.note | {'orders':[{'sku':'a','note':'b'},{'note':'c'}]} | {'orders':[{'sku':'a','note':'***'},{'note':'***'}]}",
                "redact | tags | {'tags':['a','b',3]} | {'tags':['***','***',null]}",
                "redact | tags | {'tags':'a'} | {'tags':'***'}",
                "redact | tags | {'tags':[{'a':'b'}]} | {'tags':[null]}",
                "redact | contacts.email | {'contacts':{'work':{'email':'a','since':'2020-01-01','x':1}}} | {'contacts':{'work':{'email':'***','since':'2020-01-01'}}}",
                "redact | contacts | {'contacts':{'mira@example.org':{'email':'a'}}} | {'contacts':null}",
                "redact | extra | {'extra':{'a':{'b':'c'}}} | {'extra':null}",
                "redact | email | {'extra':{'a':{'b':'c'}}} | {'extra':{'a':{'b':'c'}}}",
                "redact | email | {'raw':[{'a':'b'},[1]]} | {'raw':[{'a':'b'},[1]]}",
                "redact | raw | {'raw':[{'a':'b'},'c']} | {'raw':[null,null]}",
                "redact | email | {'country':{'email':'a@b.c'}} | {'country':null}",
                "redact | email | {'e-mail':'mira@example.org','address':{'email':'a','zip':'1'}} | {'address':{'zip':'1'}}",
                "redact | email | {'email':'a','email':'mira@example.org','id':1.50} | {'email':'***','id':1.50}",
            })
    void masksValuesWhereverTheyStand(String mask, String field, String record, String expected) {
        assertThat(seen(guard(mask(mask, field)), record)).isEqualTo(expected);
    }

    @Test
    void hashesWithAKeyThatIsMadeOfTheSecret() throws Exception {
        byte[] key = hmac("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8), "pacta mask hash");
        String expected = HexFormat.of().formatHex(hmac(key, "mira@example.org"));

        assertThat(seen(guard(mask("hash", "email")), "{'email':'mira@example.org'}"))
                .isEqualTo("{'email':'%s'}".formatted(expected));
    }

    private static byte[] hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id | 17 | 17.00",
                "id | 1700 | 1.7e3",
                "id | 17 | '17'",
                "income | 0.0 | -0",
                "seen | '2026-03-04T01:00:00+02:00' | '2026-03-03T23:00:00Z'",
                "seen | '2026-03-03 23:00:00' | '2026-03-03T23:00:00.000Z'",
                "written | '04.03.2026' | '04.03.2026'",
            })
    void givesEqualValuesEqualHashesAndTokensHoweverTheyAreWritten(String field, String one, String other) {
        for (String mask : List.of("hash", "tokenise")) {
            RecordGuard guard = guard(mask(mask, field));
            assertThat(seen(guard, "{'%s':%s}".formatted(field, one)))
                    .isEqualTo(seen(guard, "{'%s':%s}".formatted(field, other)))
                    .doesNotContain(one)
                    .contains("'%s':'".formatted(field));
        }
    }

    @Test
    void keepsEqualityOverFieldsSoThatWhatIsMaskedCanBeJoined() {
        String both = seen(guard(mask("hash", "email", "country")), "{'email':'x','country':'x'}");

        assertThat(both).matches("\\{'email':'([0-9a-f]{64})','country':'\\1'}");
        assertThat(guard(mask("hash", "id"), mask("redact", "email")).explain())
                .contains(
                        "id: hash; a key, equal values stay equal",
                        "email: redact; a key, which cannot be joined by any more");
    }

    @Test
    void tellsOfEachFieldOnceWhatIsDone() {
        assertThat(guard(mask("null", "email", "address"), mask("hash", "contacts"), filter("id > 1"))
                        .explain())
                .containsExactly(
                        "email: null; a key, which cannot be joined by any more",
                        "address: null",
                        "contacts: null",
                        "only rows with id > 1");
    }

    @Test
    void tokensCanBeTurnedBackByWhoHasTheSecretAndNobodyElse() {
        RecordGuard guard = guard(mask("tokenise", "email"));
        String token = seen(guard, "{'email':'mira@example.org'}").replaceAll(".*:'|'}", "");
        char last = token.charAt(token.length() - 2);
        String changed = token.substring(0, token.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 1);

        assertThat(token).startsWith("tok.").doesNotContain("mira");
        assertThat(Token.open(token, Guards.KEYS)).contains("mira@example.org");
        assertThat(Token.open(changed, Guards.KEYS)).isEqualTo(Optional.empty());
        assertThat(Token.open(token, MaskKeys.of(new byte[32]))).isEqualTo(Optional.empty());
        assertThat(Token.open("tok.!", Guards.KEYS)).isEqualTo(Optional.empty());
        assertThat(Token.open("mira", Guards.KEYS)).isEqualTo(Optional.empty());
    }

    @Test
    void preservesTheFormOfNumbersThatPeopleWrite() {
        RecordGuard guard = guard(mask("preserve", "phone"));
        String masked = seen(guard, "{'phone':'+43 (316) 123-456'}");

        assertThat(masked)
                .matches("\\{'phone':'\\+\\d\\d \\(\\d{3}\\) \\d{3}-\\d{3}'}")
                .isNotEqualTo("{'phone':'+43 (316) 123-456'}")
                .isEqualTo(seen(guard, "{'phone':'+43 (316) 123-456'}"))
                .isNotEqualTo(seen(guard, "{'phone':'+43 (316) 123-457'}"));
    }

    @Test
    void leavesOutWhatWasNotAskedFor() {
        RecordGuard guard = RecordGuard.compile(
                Guards.PEOPLE, List.of("id", "address.city"), List.of(mask("redact", "address.city")), Guards.KEYS);

        assertThat(seen(guard, "{'id':1,'email':'a@b.c','address':{'city':'Graz','zip':'8010'}}"))
                .isEqualTo("{'id':1,'address':{'city':'***'}}");
        assertThat(guard.explain()).contains("email was not asked for and is left out");
    }

    @Test
    void theStrongerOfTwoMasksHoldsAlsoAroundAField() {
        assertThat(seen(guard(mask("hash", "address"), mask("null", "address.city")), "{'address':{'city':'Graz'}}"))
                .isEqualTo("{'address':{'city':null}}");
        assertThat(seen(guard(mask("redact", "address"), mask("hash", "address.city")), "{'address':{'city':'Graz'}}"))
                .isEqualTo("{'address':{'city':'***'}}");
        assertThat(seen(guard(mask("truncate(1)", "country"), mask("truncate(3)", "country")), "{'country':'Austria'}"))
                .isEqualTo("{'country':'A'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "truncate(3) | id | the mask truncate(3) does not fit id, which is of the type integer: it is for texts",
                "preserve | income | the mask preserve does not fit income",
                "generalise(year) | email | the mask generalise(year) does not fit email, which is of the type string",
                "generalise(10) | born | the mask generalise(10) does not fit born",
                "generalise(hour) | born | the mask generalise(hour) does not fit born",
                "generalise(year) | written | the mask generalise(year) does not fit written",
                "hash | name | the field 'name' has to be masked, and people has none of that name",
                "hash | address.street | the field 'address.street' has to be masked",
            })
    void failsClosedWhenAMaskDoesNotFit(String mask, String field, String message) {
        assertThatThrownBy(() -> guard(mask(mask, field)))
                .isInstanceOf(ObligationException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void failsClosedWithoutAKeyAnUnknownFieldOrARecordThatIsNone() {
        assertThatThrownBy(() ->
                        RecordGuard.compile(Guards.PEOPLE, List.of(), List.of(mask("hash", "email")), MaskKeys.NONE))
                .isInstanceOf(ObligationException.class)
                .hasMessage("the mask hash needs a key, and none is given; name one, such as env:PACTA_MASK_KEY");
        assertThatThrownBy(() -> RecordGuard.compile(Guards.PEOPLE, List.of("name"), List.of(), Guards.KEYS))
                .hasMessageStartingWith("the field 'name' was asked for");
        for (String none : List.of("[1]", "null", "'mira'", "{'email':'mira@example.org'", "{'id':1} {'id':2}", "")) {
            assertThatThrownBy(() -> seen(guard(mask("redact", "email")), none))
                    .as(none)
                    .isInstanceOf(UnreadableRecordException.class)
                    .hasMessageNotContaining("mira")
                    .hasNoCause();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "country = 'DE' | {'country':'DE'} | true",
                "country = 'DE' | {'country':'de'} | false",
                "country = 'DE' | {'country':null} | false",
                "country <> 'DE' | {} | false",
                "not country = 'DE' | {} | false",
                "country = 'DE' or id = 1 | {'id':1} | true",
                "country is null | {} | true",
                "country is not null and id in (1, 2) | {'country':'x','id':2.0} | true",
                "id not in (1, 2) | {'id':2} | false",
                "id not in (1, 2) | {'id':'two'} | false",
                "id > 17 | {'id':18} | true",
                "id >= 17.5 | {'id':17} | false",
                "income < 0.1 | {'income':0.09999999999999999999999} | true",
                "adult = true | {'adult':true} | true",
                "adult <> true | {'adult':false} | true",
                "adult = true | {'adult':'true'} | false",
                "born < '2000-01-01' | {'born':'1999-12-31'} | true",
                "born < '2000-01-01' | {'born':'soon'} | false",
                "seen >= '2026-01-01' | {'seen':'2026-01-01T00:30:00+01:00'} | false",
                "seen >= '2026-01-01T00:00:00+01:00' | {'seen':'2025-12-31 23:00:00'} | true",
                "written > '2026-01-31' | {'written':'01.02.2026'} | true",
                "address.city = 'Graz' | {'address':{'city':'Graz'}} | true",
                "address.city = 'Graz' | {'address':'Graz'} | false",
                "country > '\ufffd' | {'country':'😀'} | true",
            })
    void passesOnlyRowsForWhichTheFilterIsTrue(String condition, String record, boolean passes) {
        assertThat(!seen(guard(filter(condition)), record).isEmpty()).isEqualTo(passes);
    }

    @Test
    void filtersSeeTheRecordBeforeItIsMaskedAndAllMustHold() {
        RecordGuard guard = guard(filter("country = 'DE'"), filter("id > 1"), mask("null", "country", "id"));

        assertThat(seen(
                        guard,
                        List.of("{'id':2,'country':'DE'}", "{'id':1,'country':'DE'}", "{'id':2,'country':'AT'}")))
                .containsExactly("{'id':null,'country':null}", "", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "country is DE | the decision has a row filter that cannot be read: at character 12",
                "name = 'x' | the row filter asks for 'name', and people has no such field",
                "orders.sku = 'x' | the row filter asks for 'orders.sku', which is no single value of a row",
                "tags = 'x' | the row filter asks for 'tags', which is no single value",
                "address = 'x' | the row filter asks for 'address', which is no single value",
                "id = 'x' | the row filter compares id by = with a value of another type than integer",
                "country = 1 | the row filter compares country by = with a value of another type than string",
                "adult > true | the row filter compares adult by > with",
                "born = 'soon' | the row filter compares born with what is no date; write it in ISO 8601",
            })
    void failsClosedWhenAFilterDoesNotFit(String condition, String message) {
        assertThatThrownBy(() -> guard(filter(condition)))
                .isInstanceOf(ObligationException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void doesTheSameToMapsAsToJson() {
        RecordGuard guard = guard(mask("redact", "email", "orders.note"), filter("id > 1"));

        assertThat(guard.apply(
                        Map.of("id", 2L, "email", "a@b.c", "orders", new Object[] {Map.of("note", "x")}, "other", 1)))
                .contains(Map.of("id", 2L, "email", "***", "orders", List.of(Map.of("note", "***"))));
        assertThat(guard.apply(Map.of("id", 1))).isEqualTo(Optional.empty());
    }
}
