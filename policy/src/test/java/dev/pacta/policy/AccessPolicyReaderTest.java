/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessPolicyReaderTest {
    private static final String WHOLE = """
            id: analysts
            description: Analysts report.
            effect: allow
            who: {roles: [analyst], teams: [bi]}
            what: {contracts: [orders, "shop.*"], dataCategories: [user.contact]}
            actions: [read, train]
            purposes: [analytics]
            obligations:
              - {kind: mask, dataCategories: [user.contact], mask: null}
              - {kind: row_filter, filter: "country = 'DE'"}
            validUntil: 2027-01-31
            """;

    @Test
    void readsAllOfAPolicy() {
        AccessPolicy policy = readable(WHOLE).policy();

        assertThat(policy)
                .isEqualTo(new AccessPolicy(
                        "analysts",
                        "Analysts report.",
                        Effect.ALLOW,
                        new Who(List.of("analyst"), List.of("bi"), List.of()),
                        new What(List.of("orders", "shop.*"), List.of(), List.of("user.contact")),
                        List.of(Action.READ, Action.TRAIN),
                        List.of("analytics"),
                        List.of(
                                new Obligation(Obligation.Kind.MASK, List.of("user.contact"), List.of(), "null", null),
                                new Obligation(
                                        Obligation.Kind.ROW_FILTER, List.of(), List.of(), null, "country = 'DE'")),
                        Instant.parse("2027-01-31T00:00:00Z")));
    }

    @Test
    void tellsAnUnknownKeyWithItsPlaceAndTheKeyThatWasMeant() {
        assertThat(problems(WHOLE.replace("purposes:", "purpose:")))
                .contains(new PolicyProblem(7, 1, "/purpose", "unknown key 'purpose'; did you mean 'purposes'?"));
    }

    @Test
    void refusesAPermissionThatDoesNotSayWhomWhatAndWhatFor() {
        assertThat(problems("id: all\neffect: allow\n"))
                .extracting(PolicyProblem::path)
                .containsExactly("/who", "/what", "/actions", "/purposes");
    }

    @Test
    void tellsEveryWrongValueAtItsPlace() {
        String wrong = WHOLE.replace("[read, train]", "[raed]")
                .replace("[analytics]", "[Analytics]")
                .replace("mask: null", "mask: blur")
                .replace("2027-01-31", "tomorrow")
                .replace("shop.*", "shop[1]");

        assertThat(problems(wrong))
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.path())
                .containsExactly(
                        "5:19 /what/contracts",
                        "6:10 /actions",
                        "7:11 /purposes",
                        "9:56 /obligations/0/mask",
                        "11:13 /validUntil");
    }

    @Test
    void tellsAFilterThatCannotBeReadWithThePlaceInIt() {
        assertThat(problems(WHOLE.replace("country = 'DE'", "country is DE")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("/obligations/1/filter");
                    assertThat(problem.message()).isEqualTo("at character 12 is 'DE', expected NULL");
                });
    }

    @Test
    void refusesWhatIsNotYamlWithItsPlace() {
        assertThat(problems("id: [a\neffect: b"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
        assertThat(problems("- a"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("is a list, expected an object"));
    }

    @Test
    void namesARevisionByTheDocumentsAndNotByTheirOrder() {
        PolicyReadResult.Readable first = readable(WHOLE);
        PolicyReadResult.Readable second = readable(WHOLE.replace("id: analysts", "id: others"));
        PolicyReadResult.Readable changed = readable(WHOLE.replace("[bi]", "[growth]"));

        assertThat(PolicySet.of(List.of(first, second)).revision())
                .isEqualTo(PolicySet.of(List.of(second, first)).revision())
                .isNotEqualTo(PolicySet.of(List.of(changed, second)).revision())
                .startsWith("sha256:");
    }

    private static PolicyReadResult.Readable readable(String yaml) {
        PolicyReadResult result = AccessPolicyReader.read(yaml.getBytes(StandardCharsets.UTF_8), "test.yaml");
        assertThat(result).isInstanceOf(PolicyReadResult.Readable.class);
        return (PolicyReadResult.Readable) result;
    }

    private static List<PolicyProblem> problems(String yaml) {
        PolicyReadResult result = AccessPolicyReader.read(yaml.getBytes(StandardCharsets.UTF_8), "test.yaml");
        assertThat(result).isInstanceOf(PolicyReadResult.Unreadable.class);
        return ((PolicyReadResult.Unreadable) result).problems();
    }
}
