/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.ValidationReport;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFnTester;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a runner does when a bundle fails: it throws away what the bundle has put out and checks the same records again, by the same function or
 * by another copy of it. Beam's own runner of tests never repeats a bundle, so its parts are driven here.
 */
@SuppressWarnings("deprecation") // What Beam recommends instead runs whole pipelines, and none of their bundles twice.
class RepeatedBundlesTest {
    private static final TupleTag<String> VALID = new TupleTag<>("valid");
    private static final TupleTag<KV<String, Reasons>> REFUSED = new TupleTag<>("quarantined");
    private static final TupleTag<FoundSoFar> FOUND = new TupleTag<>("found");

    @TempDir
    private Path folder;

    private Runs runs;
    private CheckFunction<String> check;

    @BeforeEach
    void compile() throws Exception {
        runs = Runs.of(Orders.contract(folder, "1.0.0", 89), null);
        check = new CheckFunction<>(runs, RecordForm.jsonText(), VALID, REFUSED, FOUND);
    }

    @Test
    void aBundleThatFailsLeavesNothingToTheNextOfTheSameFunction() throws Exception {
        DoFnTester<String, String> function = DoFnTester.of(check);
        function.setCloningBehavior(DoFnTester.CloningBehavior.DO_NOT_CLONE);
        function.startBundle();
        function.processElement(Orders.order(1));
        function.processElement(Orders.order(95));
        // Something after it in the same bundle throws: the runner never comes to the bundle's end.
        function.clearOutputElements(VALID);
        function.clearOutputElements(REFUSED);

        check.start();
        function.processElement(Orders.order(1));
        function.processElement(Orders.order(95));
        function.finishBundle();

        assertThat(function.peekOutputElements(VALID)).containsExactly(Orders.order(1));
        assertThat(function.peekOutputElements(REFUSED)).hasSize(1);
        counted(function.peekOutputElements(FOUND), 2, 1);
    }

    @Test
    void partsOfManyBundlesInAnyOrderGiveOneSum() throws Exception {
        FoundSum sum = new FoundSum(runs);
        FoundSoFar left = sum.createAccumulator();
        FoundSoFar right = sum.createAccumulator();
        for (int bundle = 0; bundle < 100; bundle++) {
            DoFnTester<String, String> function = DoFnTester.of(SerializableUtils.clone(check));
            function.processBundle(Orders.order(bundle));
            for (FoundSoFar part : function.peekOutputElements(FOUND)) {
                if (bundle % 3 == 0) {
                    left = sum.addInput(left, part);
                } else {
                    right = sum.addInput(right, part);
                }
            }
        }

        FoundSoFar both = SerializableUtils.clone(sum.mergeAccumulators(List.of(right, sum.createAccumulator(), left)));

        counted(List.of(sum.extractOutput(both)), 100, 10);
    }

    @Test
    void whatAnotherVersionOfTheContractHasCountedIsKeptApart() throws Exception {
        Runs next = Runs.of(Orders.contract(folder, "2.0.0", 50), null);
        FoundSoFar before = bundle(check);
        FoundSoFar after = bundle(new CheckFunction<>(next, RecordForm.jsonText(), VALID, REFUSED, FOUND));
        FoundSum sum = new FoundSum(next);

        FoundSoFar both = sum.mergeAccumulators(List.of(before, after, before, after));

        assertThat(next.report(both).records()).isEqualTo(4);
        assertThat(next.report(both).invalidRecords()).isEqualTo(4);
        assertThat(runs.report(both).records()).isEqualTo(4);
        assertThat(runs.report(both).invalidRecords()).isEqualTo(2);
    }

    private static FoundSoFar bundle(CheckFunction<String> function) throws Exception {
        DoFnTester<String, String> tester = DoFnTester.of(function);
        tester.processBundle(Orders.order(60), Orders.order(95));
        return tester.peekOutputElements(FOUND).get(0);
    }

    private void counted(List<FoundSoFar> found, long records, long invalid) {
        assertThat(found).singleElement().satisfies(part -> {
            ValidationReport report = runs.report(part);
            assertThat(report.records()).isEqualTo(records);
            assertThat(report.invalidRecords()).isEqualTo(invalid);
        });
    }
}
