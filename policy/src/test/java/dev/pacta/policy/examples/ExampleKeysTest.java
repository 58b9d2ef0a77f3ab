/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.policy.AccessPolicy;
import dev.pacta.policy.AccessPolicyReader;
import dev.pacta.policy.FieldLabel;
import dev.pacta.policy.PolicyReadResult;
import dev.pacta.policy.Resources;
import dev.pacta.policy.taxonomy.DataCategory;
import dev.pacta.policy.taxonomy.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The keys that the examples use have names and terms of their own. */
class ExampleKeysTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Set<String> CATEGORIES = new TreeSet<>();
    private static final Set<String> PURPOSES = new TreeSet<>();

    @BeforeAll
    static void collect() throws IOException {
        for (String folder : List.of("contracts/good", "contracts/proposed")) {
            for (Path file : yaml(folder)) {
                collect(contract(file));
            }
        }
        for (Path file : yaml("policies")) {
            collect(policy(file));
        }
    }

    @Test
    void everyDataCategoryOfTheExamplesHasANameAndATerm() {
        assertThat(CATEGORIES).hasSizeGreaterThan(8).map(DataCategory::new).allSatisfy(category -> {
            assertThat(category.name()).isNotEqualTo(category.key());
            assertThat(category.dpvTerm()).isPresent();
        });
    }

    @Test
    void everyPurposeOfTheExamplesHasANameAndATerm() {
        assertThat(PURPOSES).hasSizeGreaterThan(7).map(Purpose::new).allSatisfy(purpose -> {
            assertThat(purpose.name()).isNotEqualTo(purpose.key());
            assertThat(purpose.dpvTerm()).isPresent();
        });
    }

    private static void collect(Contract contract) {
        PURPOSES.addAll(contract.privacy().purposes());
        contract.schema().forEach(object -> PURPOSES.addAll(object.privacy().purposes()));
        Resources.of(contract, null, List.of()).fields().stream()
                .map(FieldLabel::dataCategory)
                .filter(Objects::nonNull)
                .forEach(CATEGORIES::add);
    }

    private static void collect(AccessPolicy policy) {
        PURPOSES.addAll(policy.purposes());
        CATEGORIES.addAll(policy.what().dataCategories());
        policy.obligations().forEach(obligation -> CATEGORIES.addAll(obligation.dataCategories()));
    }

    private static Contract contract(Path file) throws IOException {
        ReadResult result = new OdcsReader().read(Files.readAllBytes(file), file.toString());
        return ((ReadResult.Readable) result).document().contract().orElseThrow();
    }

    private static AccessPolicy policy(Path file) throws IOException {
        PolicyReadResult result = AccessPolicyReader.read(Files.readAllBytes(file), file.toString());
        return ((PolicyReadResult.Readable) result).policy();
    }

    private static List<Path> yaml(String folder) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
