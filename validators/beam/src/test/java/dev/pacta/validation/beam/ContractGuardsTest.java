/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.testkit.ComparableJson;
import dev.pacta.validation.guard.Access;
import dev.pacta.validation.guard.MaskKeySource;
import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.guard.PurposeDeniedException;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.DecisionSource;
import dev.pacta.validation.source.PortableGuard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Beam's own runner of this process. */
class ContractGuardsTest {
    private static final Path EXAMPLE = Path.of("..", "..", "examples", "guard");
    private static final ContractSource CONTRACT = ContractSource.file(EXAMPLE.resolve("people.odcs.yaml"));

    private static DecisionSource decisions;

    @TempDir
    private Path folder;

    private final Pipeline pipeline = Pipeline.create();
    private MaskKeySource key = MaskKeySource.NONE;

    @BeforeAll
    static void load() {
        decisions = DecisionSource.policies(EXAMPLE.resolve("policy.yaml"));
    }

    @AfterAll
    static void close() {
        decisions.close();
    }

    @BeforeEach
    void writeTheKey() throws IOException {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        Path file = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(secret));
        key = new MaskKeySource("file:" + file);
    }

    @Test
    void givesWhatTheExampleSaysFromTextAndFromBytes() throws Exception {
        List<String> expected = Files.readAllLines(EXAMPLE.resolve("masked.ndjson"));
        PCollection<String> people = pipeline.apply(Create.of(Files.readAllLines(EXAMPLE.resolve("people.ndjson"))));

        PCollection<String> texts = people.apply("Texts", ContractGuards.jsonText(open("analytics.reporting")));
        PCollection<String> bytes = people.apply(
                        "To bytes",
                        MapElements.into(TypeDescriptor.of(byte[].class)).via(ContractGuardsTest::utf8))
                .apply("Bytes", ContractGuards.json(open("analytics.reporting")))
                .apply(
                        "To text",
                        MapElements.into(TypeDescriptors.strings())
                                .via(record -> new String(record, StandardCharsets.UTF_8)));

        PAssert.that(texts).satisfies(seen -> same(seen, expected));
        PAssert.that(bytes).satisfies(seen -> same(seen, expected));
        Orders.run(pipeline, 2);
    }

    @Test
    void aJobThatIsDeniedNeverComesToItsPipeline() {
        assertThatThrownBy(() -> open("marketing.advertising")).isInstanceOf(PurposeDeniedException.class);
        key = MaskKeySource.NONE;
        assertThatThrownBy(() -> open("analytics.reporting")).isInstanceOf(ObligationException.class);
    }

    @Test
    void aRecordThatIsNoneStopsTheJobAndIsNotShown() {
        pipeline.apply(Create.of("{\"name\": \"Planted")).apply(ContractGuards.jsonText(open("analytics.reporting")));

        assertThatThrownBy(pipeline::run)
                .rootCause()
                .hasMessageContaining("it was not passed on")
                .hasMessageNotContaining("Planted");
    }

    private PortableGuard open(String purpose) {
        return PortableGuard.open(decisions, Access.reading("daily-report", purpose), CONTRACT, null, key);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Void same(Iterable<String> seen, List<String> expected) {
        assertThat(ComparableJson.records(seen)).containsExactlyInAnyOrderElementsOf(ComparableJson.records(expected));
        assertThat(String.join("\n", seen))
                .doesNotContainIgnoringCase("planted")
                .doesNotContain("555-01", "54321");
        return null;
    }
}
