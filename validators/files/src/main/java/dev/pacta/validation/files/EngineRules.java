/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.RuleOutcome.Status;
import dev.pacta.validation.engine.EngineData;
import dev.pacta.validation.engine.EngineException;
import dev.pacta.validation.engine.EngineResult;
import dev.pacta.validation.engine.EngineRule;
import dev.pacta.validation.engine.QualityEngine;
import dev.pacta.validation.engine.QualityEngines;
import dev.pacta.validation.plan.CustomRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules that are written for engines of others. Each engine gets the data as one Parquet file in a folder that only this user can read
 * and that is deleted at the end; without an engine nothing is written.
 */
final class EngineRules {
    private final SchemaObject object;
    private final FileSet files;
    private final long records;
    private final QualityEngines engines;
    private final List<RuleOutcome> ends = new ArrayList<>();

    private EngineRules(SchemaObject object, FileSet files, long records, QualityEngines engines) {
        this.object = object;
        this.files = files;
        this.records = records;
        this.engines = engines;
    }

    /** How each of the rules ended. */
    static List<RuleOutcome> run(
            List<CustomRule> rules, SchemaObject object, FileSet files, long records, QualityEngines engines)
            throws IOException {
        EngineRules run = new EngineRules(object, files, records, engines);
        Map<QualityEngine, List<CustomRule>> runnable = run.runnable(rules);
        if (!runnable.isEmpty()) {
            run.over(runnable);
        }
        return run.ends;
    }

    /** The rules of each engine that can run here; the others end. */
    private Map<QualityEngine, List<CustomRule>> runnable(List<CustomRule> rules) {
        Map<QualityEngine, Optional<String>> troubles = new LinkedHashMap<>();
        Map<QualityEngine, List<CustomRule>> runnable = new LinkedHashMap<>();
        for (CustomRule rule : rules) {
            QualityEngine engine = engines.of(rule.engine()).orElse(null);
            if (engine == null) {
                end(
                        rule,
                        Status.NOT_EXECUTABLE,
                        "nobody here runs '%s'; name the jar of a provider of this engine with --engine-path"
                                .formatted(rule.engine()));
                continue;
            }
            Optional<String> trouble = troubles.computeIfAbsent(engine, each -> each.trouble(engines.environment()));
            if (trouble.isPresent()) {
                end(rule, Status.NOT_EXECUTABLE, trouble.get());
            } else {
                runnable.computeIfAbsent(engine, any -> new ArrayList<>()).add(rule);
            }
        }
        return runnable;
    }

    private void over(Map<QualityEngine, List<CustomRule>> runnable) throws IOException {
        Path folder = Files.createTempDirectory("pacta-engine");
        try {
            Path parquet = folder.resolve("data.parquet");
            Set<String> columns = write(parquet);
            EngineData data = new EngineData(object.name(), parquet, records);
            runnable.forEach((engine, rules) -> check(engine, rules, data, columns));
        } catch (SQLException trouble) {
            String reason = "the files cannot be read as one table: " + DataTables.reason(trouble);
            runnable.values().forEach(rules -> rules.forEach(rule -> end(rule, Status.NOT_EXECUTABLE, reason)));
        } finally {
            delete(folder);
        }
    }

    private Set<String> write(Path parquet) throws SQLException {
        try (DataTables tables = DataTables.open()) {
            tables.add(object.name(), files, object);
            tables.execute("COPY (SELECT * FROM %s) TO %s (FORMAT parquet)"
                    .formatted(DataTables.quoted(object.name()), DataTables.text(parquet.toString())));
            return tables.columns(object.name());
        }
    }

    private void check(QualityEngine engine, List<CustomRule> rules, EngineData data, Set<String> columns) {
        List<EngineRule> asked = rules.stream()
                .map(rule -> new EngineRule(
                        rule.rule().id(), StoredColumns.name(object, rule.property(), columns), rule.implementation()))
                .toList();
        List<EngineResult> results = List.of();
        String reason = "its engine did not end each of its rules";
        try {
            results = engine.check(data, asked, engines.environment());
        } catch (EngineException trouble) {
            reason = String.valueOf(trouble.getMessage());
        } catch (RuntimeException defect) {
            reason = "its engine stopped with a " + defect.getClass().getSimpleName();
        }
        for (int at = 0; at < rules.size(); at++) {
            if (results.size() == rules.size()) {
                end(rules.get(at), results.get(at));
            } else {
                end(rules.get(at), Status.NOT_EXECUTABLE, reason);
            }
        }
    }

    private void end(CustomRule rule, EngineResult result) {
        if (result instanceof EngineResult.Passed passed) {
            ends.add(RuleOutcome.of(rule.rule(), Status.PASSED, null, passed.checked(), 0));
        } else if (result instanceof EngineResult.Failed failed) {
            ends.add(
                    RuleOutcome.of(rule.rule(), Status.FAILED, failed.measured(), failed.checked(), failed.failures()));
        } else if (result instanceof EngineResult.Unfinished unfinished) {
            end(rule, Status.SKIPPED, unfinished.reason());
        } else if (result instanceof EngineResult.NotExecutable not) {
            end(rule, Status.NOT_EXECUTABLE, not.reason());
        }
    }

    private void end(CustomRule rule, Status status, @Nullable String reason) {
        ends.add(RuleOutcome.of(rule.rule(), status, reason, 0, 0));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
