/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.plan.RunContext;
import dev.pacta.validation.plan.RunRule;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows through a cursor and has the compiled checks judge them: bad ones by the whole contract, the others by what could not be asked.
 * A row takes memory only while it is looked at. Used once.
 */
final class RowReading implements RunContext.Repeats {
    private static final int FETCHED_AT_ONCE = 1_000;

    /** Takes a row that is bad. */
    interface BadRow {
        /** @param key the values of its key, as text */
        void take(List<@Nullable String> key, Verdict verdict, Location location) throws IOException;
    }

    private final TablePlan plan;
    private final RowQuery query;
    private final String source;
    private final BadRow sink;
    private final ValidationRun whole;
    private final ValidationRun narrow;
    private final RowStruct wholeRow;
    private final RowStruct narrowRow;
    private final int[] narrowPlaces;
    private final Set<String> flagged = new HashSet<>();
    private long bad;

    RowReading(CompiledContract contract, TablePlan plan, RowQuery query, RunContext context, BadRow sink) {
        String object = plan.object().name();
        this.plan = plan;
        this.query = query;
        this.source = plan.rows().shape().name().toString();
        this.sink = sink;
        RunContext told = new RunContext(context.now(), context.references(), this);
        this.whole = contract.validator(object).open(told);
        this.narrow =
                contract.only(object, plan.read().keySet()).validator(object).open(told);
        this.wholeRow = new RowStruct(
                query.columns().stream().map(RowQuery.Column::name).toList());
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < query.columns().size(); at++) {
            if (query.columns().get(at).always()) {
                places.add(at);
            }
        }
        this.narrowPlaces = places.stream().mapToInt(Integer::intValue).toArray();
        this.narrowRow = new RowStruct(
                places.stream().map(at -> query.columns().get(at).name()).toList());
    }

    /**
     * Reads.
     *
     * @param most after so many rows it ends; 0 for no limit
     */
    void read(Database database, int most) throws SQLException, IOException {
        try (Statement statement = database.statement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            statement.setMaxRows(most);
            try (ResultSet rows = statement.executeQuery(query.sql())) {
                while (rows.next()) {
                    row(rows);
                }
            }
        }
    }

    private void row(ResultSet rows) throws SQLException, IOException {
        int place = query.key().columns().size();
        int flags = place + query.columns().size() + 1;
        boolean broken = rows.getInt(flags) > 0;
        flagged.clear();
        for (RunRule rule : query.flagged()) {
            flags++;
            if (rows.getInt(flags) > 0) {
                flagged.add(rule.rule().id());
            }
        }
        for (int at = 0; at < query.columns().size(); at++) {
            wholeRow.set(at, query.columns().get(at).reading().read(rows, place + at + 1));
        }
        List<@Nullable String> key = new ArrayList<>();
        for (int at = 1; at <= place; at++) {
            key.add(rows.getString(at));
        }
        Location location = Location.ofKey(source, query.key().shown(key));
        Verdict verdict = broken || !flagged.isEmpty() ? whole.accept(wholeRow, location) : narrow(location);
        bad += verdict.isValid() ? 0 : 1;
        if (!verdict.isValid()) {
            sink.take(key, verdict, location);
        }
    }

    private Verdict narrow(Location location) {
        for (int at = 0; at < narrowPlaces.length; at++) {
            narrowRow.set(at, wholeRow.value(narrowPlaces[at]));
        }
        return narrow.accept(narrowRow, location);
    }

    /** What the whole contract found in the rows that the database called bad. */
    ValidationRun whole() {
        return whole;
    }

    /** What was found in the values that had to be read, in the other rows. */
    ValidationRun narrow() {
        return narrow;
    }

    long bad() {
        return bad;
    }

    @Override
    public boolean isRepeat(String ruleId) {
        return flagged.contains(ruleId);
    }

    @Override
    public boolean isOrphan(String ruleId) {
        return flagged.contains(ruleId);
    }

    @Override
    public boolean knowsReference(String ruleId) {
        return true;
    }

    /** A key inside a document is kept by the run itself, as rows are read. */
    @Override
    public boolean knows(String ruleId) {
        return plan.questions().stream()
                .noneMatch(question -> question instanceof RunQuestion.Read
                        && question.rule().rule().id().equals(ruleId));
    }
}
