/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.lineage.LineageSettings.NameRule.Kind;
import dev.pacta.lineage.edges.Flow;
import dev.pacta.lineage.event.EventLimits;
import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.testing.Events;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NamingRulesTest {
    private static final Rule FOLDERS = new Rule(Kind.DATASET, "s3://.*", "(.*)/dt=[0-9-]+/?", "$1");

    private record Rule(Kind kind, String namespace, String name, String replacement)
            implements LineageSettings.NameRule {}

    private static NamingRules rules(Rule... rules) {
        return NamingRules.of(List.of(), List.of(rules));
    }

    private static LineageEvent read(byte[] json) {
        EventReader reader = new EventReader(new EventLimits(1 << 20, 1 << 20));
        return ((EventReading.Readable) reader.read(json)).event();
    }

    private static String job(String name, Rule... rules) {
        return rules(rules).apply(new JobKey("spark", name)).name();
    }

    @Test
    void theFirstRuleThatMatchesNamespaceAndNameAsWholesRenames() {
        Rule dated = new Rule(Kind.JOB, "spark", "(append|merge)_data_[0-9]{8}", "$1_data");
        Rule any = new Rule(Kind.JOB, ".*", ".*_[0-9]+", "other");
        Rule elsewhere = new Rule(Kind.JOB, "airflow", ".*", "nobody");

        assertThat(job("append_data_20261122", elsewhere, dated, any)).isEqualTo("append_data");
        assertThat(job("append_data_20261122", any, dated)).isEqualTo("other");
        assertThat(job("append_data_2026112", dated, any)).isEqualTo("other");
        assertThat(job("an append_data_20261122", dated)).isEqualTo("an append_data_20261122");
        assertThat(job("ab", new Rule(Kind.JOB, ".*", "a|ab", "whole"))).isEqualTo("whole");
        assertThat(job("x", new Rule(Kind.JOB, ".*", "x", " "))).isEqualTo("x");
        assertThat(job("append_data_20261122", new Rule(Kind.DATASET, ".*", ".*", "a dataset")))
                .isEqualTo("append_data_20261122");
    }

    /** As in docs/guides/lineage-from-trino.md. */
    @Test
    void theQueriesOfTrinoAreNamedByTheTableThatTheyWrite() throws Exception {
        String query = "[0-9]{8}_[0-9]{6}_[0-9]{5}_[0-9a-z]{5}";
        NamingRules rules = rules(
                new Rule(Kind.JOB, "shop-trino", query, "fill {/outputs/0/name}"),
                new Rule(Kind.JOB, "shop-trino", query, "query"));
        Set<String> names = new TreeSet<>();
        Set<String> ofFlows = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("../interop/trino/events.ndjson"))) {
            LineageEvent event = read(line.getBytes(StandardCharsets.UTF_8));
            LineageEvent named = rules.apply(event);
            assertThat(named.raw()).isSameAs(event.raw());
            names.add(named.job().key().name());
            jobs(rules.flows(named)).forEach(ofFlows::add);
        }

        assertThat(ofFlows)
                .containsExactly(
                        "fill memory.default.customer_value",
                        "fill memory.default.customers",
                        "fill memory.default.orders");
        assertThat(names).containsAll(ofFlows).contains("query").hasSize(4);
    }

    private static List<String> jobs(List<Flow> flows) {
        List<String> jobs = new ArrayList<>();
        for (Flow flow : flows) {
            for (NodeKey node : new NodeKey[] {flow.from(), flow.to(), flow.job()}) {
                if (node instanceof JobKey job) {
                    jobs.add(job.name());
                }
            }
        }
        return jobs;
    }

    @Test
    void aRuleThatAsksForWhatAnEventDoesNotSayLeavesTheTurnToTheNext() {
        Rule source = new Rule(Kind.JOB, ".*", "q[0-9]+", "{/run/facets/context/source}");
        Rule output = new Rule(Kind.JOB, ".*", "q([0-9])[0-9]*", "writes {/outputs/0/name} $1");
        byte[] writes = Events.run("r", "COMPLETE", "ns", "q12")
                .writes("s3://lake", "out$1/dt=2026-11-22")
                .bytes();
        byte[] says = Events.run("r", "COMPLETE", "ns", "q12")
                .facet("/run/facets", "context", "{\"source\": \"\\\\nightly $9 {load}\"}")
                .bytes();
        byte[] silent = Events.run("r", "START", "ns", "q12").bytes();

        NamingRules rules = rules(source, output, FOLDERS);
        assertThat(rules.apply(read(writes)).job().key().name()).isEqualTo("writes out$1 1");
        assertThat(rules.apply(read(says)).job().key().name()).isEqualTo("\\nightly $9 {load}");
        assertThat(rules.apply(read(silent)).job().key().name()).isEqualTo("q12");
    }

    @Test
    void foldersOfPartitionsAreOneDatasetInUsesAndFacets() {
        LineageEvent event = read(Events.run("r", "COMPLETE", "ns", "job")
                .reads("s3://lake", "raw/dt=2026-11-22")
                .writes("s3://lake", "clean/dt=2026-11-22/")
                .column("raw/dt=2026-11-22", "a", "b", "IDENTITY", false)
                .bytes());

        LineageEvent named = rules(FOLDERS).apply(event);

        assertThat(rules(FOLDERS).flows(named))
                .extracting(flow -> flow.from().nodeId() + " > " + flow.to().nodeId())
                .containsOnly(
                        "dataset:s3://lake:raw > job:ns:job",
                        "job:ns:job > dataset:s3://lake:clean",
                        "datasetField:s3://lake:raw:a > datasetField:s3://lake:clean:b");
    }

    @Test
    void whatWasNamedIsNotNamedAgain() {
        Rule once = new Rule(Kind.JOB, ".*", "(.*)", "$1!");
        Rule longer = new Rule(Kind.DATASET, ".*", "(.*)", "$1!");
        LineageEvent event =
                read(Events.run("r", "COMPLETE", "ns", "job").reads("ns", "in").bytes());

        NamingRules rules = rules(once, longer);

        assertThat(rules.flows(rules.apply(event)))
                .extracting(flow -> flow.from().name() + " > " + flow.to().name())
                .containsExactly("in! > job!");
    }

    @Test
    void anExpressionThatWouldTakeYearsMatchesNothing() {
        assertThat(job("a".repeat(60), new Rule(Kind.JOB, ".*", "(a+)+b", "x"))).startsWith("aaa");
        assertThat(job("a".repeat(100_000), new Rule(Kind.JOB, ".*", "(a|b)*", "x")))
                .startsWith("aaa");
    }

    @Test
    void aRuleThatCannotBeReadNamesItsSetting() {
        for (Rule wrong : List.of(
                new Rule(Kind.JOB, "(", "x", "y"),
                new Rule(Kind.JOB, ".*", "(", "y"),
                new Rule(Kind.JOB, ".*", "x", "$3"),
                new Rule(Kind.JOB, ".*", "x", "{/producer}"),
                new Rule(Kind.DATASET, ".*", "x", "{/outputs/0/name}"))) {
            assertThatThrownBy(() -> rules(FOLDERS, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("pacta.lineage.name-rules[1]");
        }
    }
}
