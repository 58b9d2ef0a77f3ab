/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.contract.VersionNumber;
import dev.pacta.validation.ValidationSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractSourcesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "orders, 2.1.0, true",
        "orders@2.x, 2.10.3, true",
        "orders@2.x, v2.0.0, true",
        "orders@2.x, 20.0.0, false",
        "orders@2.x, 2.2.0-rc1, false",
        "orders@2.1.x, 2.1.9, true",
        "orders@2.1.x, 2.10.0, false",
        "orders@2.1.0, 2.1.0, true",
        "orders@2.1.0, 2.1.1, false",
    })
    void aReferenceAdmitsTheVersionsThatItMeans(String reference, String version, boolean admitted) {
        assertThat(ContractReference.of(reference).admits(new VersionNumber(version)))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({"orders, 2.1.0", "orders@1.x, 1.1.0", "orders@1.0.0, 1.0.0"})
    void theRegistryGivesTheNewestVersionThatIsAdmitted(String reference, String version) throws Exception {
        try (Registry registry = new Registry("1.0.0", "1.1.0", "2.0.0", "2.1.0")) {
            assertThat(source(reference, registry).read().contract().version().value())
                    .isEqualTo(version);
            assertThat(registry.asked()).allSatisfy(call -> assertThat(call).startsWith("Bearer secret"));
        }
    }

    @ParameterizedTest
    @CsvSource({"orders, 503", "orders@1.x, 500", "orders@1.0.0, 429"})
    void whileTheServerIsAwayTheKeptContractIsUsed(String reference, int status) throws Exception {
        try (Registry registry = new Registry("1.0.0")) {
            ContractSource source = source(reference, registry);
            String digest = source.read().digest();
            registry.answerOnly(status);
            assertThat(source.read().digest()).isEqualTo(digest);
            registry.close();
            assertThat(source(reference, registry).read().digest()).isEqualTo(digest);
        }
    }

    @Test
    void aCacheThatCannotBeWrittenStopsNobody() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (Registry registry = new Registry("1.0.0")) {
            RegistrySettings settings = new RegistrySettings(registry.address(), "secret", file, Duration.ofSeconds(5));

            assertThat(ContractSource.registry(ContractReference.of("orders"), settings)
                            .read()
                            .digest())
                    .isNotBlank();
        }
    }

    @Test
    void aKeptContractThatSomebodyChangedIsNotUsed() throws Exception {
        try (Registry registry = new Registry("1.0.0")) {
            source("orders@1.0.0", registry).read();
            try (Stream<Path> files = Files.walk(folder)) {
                Path kept = files.filter(file -> file.toString().endsWith(".yaml"))
                        .findFirst()
                        .orElseThrow();
                Files.writeString(kept, Files.readString(kept).replace("integer", "string"));
            }
            registry.answerOnly(500);

            assertThatThrownBy(() -> source("orders@1.0.0", registry).read())
                    .isInstanceOf(ContractUnavailableException.class)
                    .hasMessageContaining("was not kept");
        }
    }

    @ParameterizedTest
    @CsvSource({"403, token", "404, version", "400, address"})
    void whatTheServerRefusesIsRefusedWithAdvice(int status, String advice) throws Exception {
        try (Registry registry = new Registry("1.0.0")) {
            registry.answerOnly(status);

            assertThatThrownBy(() -> source("orders@1.0.0", registry).read())
                    .isInstanceOf(ContractUnavailableException.class)
                    .hasMessageContaining(advice)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void aRangeThatNothingIsInIsRefused() throws Exception {
        try (Registry registry = new Registry("1.0.0")) {
            assertThatThrownBy(() -> source("orders@3.x", registry).read()).hasMessageContaining("orders@3.x");
        }
    }

    @Test
    void aRunningPipelineTakesTheNewVersionAndKeepsItWhenTheNextIsBroken() throws Exception {
        try (Registry registry = new Registry("1.0.0");
                LiveContract live = LiveContract.open(
                        source("orders@1.x", registry), null, ValidationSettings.DEFAULT, Duration.ZERO)) {
            registry.publish("1.1.0");
            live.refresh();
            assertThat(live.current().contract().version().value()).isEqualTo("1.1.0");

            registry.answerOnly(404);
            live.refresh();
            assertThat(live.current().contract().version().value()).isEqualTo("1.1.0");
            assertThat(live.trouble()).contains("404");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "classpath:nowhere.yaml, class path",
        "file:nowhere.yaml, cannot be read",
        "registry:orders, no registry"
    })
    void withoutAContractNothingBegins(String address, String reason) {
        assertThatThrownBy(() -> ContractSource.of(
                                address, RegistrySettings.NONE, getClass().getClassLoader())
                        .read())
                .hasMessageContaining(reason);
    }

    @Test
    void aDocumentThatIsNoContractIsRefusedWithItsFirstFault() throws Exception {
        Path file = Files.writeString(folder.resolve("no.yaml"), "apiVersion: v3.1.0\nkind: DataContract\n");

        assertThatThrownBy(() -> ContractSource.file(file).read())
                .isInstanceOf(ContractUnavailableException.class)
                .hasMessageContaining("is no sound contract");
    }

    private ContractSource source(String reference, Registry registry) {
        return ContractSource.registry(
                ContractReference.of(reference),
                new RegistrySettings(registry.address(), "secret", folder, Duration.ofSeconds(5)));
    }
}
