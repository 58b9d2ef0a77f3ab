/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.RunContext;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Validates a table where it is. The database counts what it can say exactly; the compiled checks judge the rows that it finds to be bad, and
 * the values of which it can say nothing. Where both disagree, the values are read. Used once, for one thread.
 */
public final class TableValidation {
    private static final long MOST_SEED = 1_000_000_007;

    private final Database database;
    private final CompiledContract contract;
    private final SchemaObject object;
    private final TableSettings settings;
    private final Plan plan;

    private TableValidation(Database database, CompiledContract contract, SchemaObject object, TableSettings settings) {
        this.database = database;
        this.contract = contract;
        this.object = object;
        this.settings = settings;
        this.plan = contract.plan(object.name());
    }

    /**
     * Validates.
     *
     * @throws UnreadableTableException when there is no such table or the database fails; then there is no verdict
     * @throws IOException when the quarantine cannot be written
     */
    public static TableReport validate(
            Database database, CompiledContract contract, String schemaObject, TableSettings settings)
            throws UnreadableTableException, IOException {
        SchemaObject object = contract.contract().schemaObject(schemaObject).orElseThrow();
        return new TableValidation(database, contract, object, settings).validate();
    }

    /**
     * What would be asked and what would be read.
     *
     * @throws UnreadableTableException when there is no such table or the database fails
     */
    public static TableExplanation explain(
            Database database, CompiledContract contract, String schemaObject, TableSettings settings)
            throws UnreadableTableException {
        SchemaObject object = contract.contract().schemaObject(schemaObject).orElseThrow();
        TableValidation validation = new TableValidation(database, contract, object, settings);
        try {
            TablePlan plan = validation.plan(validation.rows(), TablePlan.Forced.NOTHING);
            return TableExplanation.of(plan, new Pushdown(plan).queries());
        } catch (SQLException failure) {
            throw database.trouble("reading the catalog", failure);
        }
    }

    private TableReport validate() throws UnreadableTableException, IOException {
        try {
            TableRows rows = rows();
            TablePlan asked = plan(rows, TablePlan.Forced.NOTHING);
            Pushdown.Found found = new Pushdown(asked).ask(database);
            TablePlan whole = asked;
            TablePlan.Forced forced = found.suspected();
            for (int round = 0; round <= object.properties().size(); round++) {
                if (!forced.isNothing()) {
                    whole = plan(rows, forced);
                    found = new Pushdown(whole).ask(database);
                }
                RowQuery query = new RowQuery(whole, found, key(rows.shape()));
                Judged judged = judge(whole, found, query);
                if (judged.disputed().isNothing()) {
                    return report(whole, judged);
                }
                forced = forced.and(judged.disputed());
            }
            throw new IllegalStateException("a value that is read is not disputed");
        } catch (SQLException failure) {
            throw database.trouble("checking the table", failure);
        }
    }

    private TableRows rows() throws SQLException, UnreadableTableException {
        TableName given = settings.table();
        TableName wanted = given != null ? given : TableName.of(object.datasetName());
        TableCatalog catalog = new TableCatalog(database.connection(), database.dialect());
        TableShape shape = catalog.find(wanted)
                .orElseThrow(() -> new UnreadableTableException(
                        "the database shows no table or view %s, or more than one of that name; name it with its schema"
                                .formatted(wanted)));
        return PartOfTable.of(
                settings.part(), shape, key(shape), database, settings.clock().millis() % MOST_SEED);
    }

    private RowKey key(TableShape shape) throws SQLException {
        return RowKey.of(object, shape, database.connection(), database.dialect());
    }

    private TablePlan plan(TableRows rows, TablePlan.Forced forced) throws SQLException {
        ReferencedTables referenced = new ReferencedTables(
                contract.contract(),
                new TableCatalog(database.connection(), database.dialect())::find,
                rows.shape().name(),
                settings.references());
        return TablePlan.of(plan, object, rows, referenced, forced);
    }

    /** @param disputed what has to be read because the database and the compiled checks do not agree on it */
    private record Judged(
            ValidationReport report, @Nullable Path quarantine, long quarantined, TablePlan.Forced disputed) {}

    private Judged judge(TablePlan whole, Pushdown.Found found, RowQuery query)
            throws SQLException, IOException, UnreadableTableException {
        RunContext context = new RunContext(settings.clock().instant(), Map.of());
        Path folder = settings.quarantine();
        try (KeyQuarantine quarantine = settings.mode() == Mode.QUARANTINE && folder != null
                ? KeyQuarantine.of(
                        folder, object.name(), query.key(), settings.clock().instant())
                : null) {
            RowReading reading = new RowReading(
                    contract,
                    whole,
                    query,
                    context,
                    quarantine == null ? (key, verdict, location) -> {} : quarantine::add);
            int most = whole.reads() || quarantine != null ? 0 : ValidationSettings.DEFAULT.maxViolationsKept();
            if (query.isNeeded()) {
                reading.read(database, most);
            }
            boolean cut = most > 0 && reading.whole().part().records() >= most;
            TablePlan.Forced disputed = disputed(whole, found, query, reading, cut);
            ValidationReport report = new TableSums(contract, object.name(), whole, found)
                    .with(
                            reading,
                            cut ? count(query) : reading.bad(),
                            settings.clock().instant());
            if (quarantine == null) {
                return new Judged(report, null, 0, disputed);
            }
            if (!disputed.isNothing()) {
                quarantine.discard();
            }
            return new Judged(report, quarantine.folder(), quarantine.count(), disputed);
        }
    }

    private static TablePlan.Forced disputed(
            TablePlan whole, Pushdown.Found found, RowQuery query, RowReading reading, boolean cut) {
        if (!cut) {
            return Disputes.of(whole, found, reading.whole().part());
        }
        // A row that is bad only for what another row holds has no fault of its own.
        return query.flagged().isEmpty()
                ? Disputes.ofSome(whole, found, reading.whole().part())
                : TablePlan.Forced.NOTHING;
    }

    private long count(RowQuery query) throws SQLException {
        try (Statement statement = database.statement();
                var row = statement.executeQuery(query.count())) {
            row.next();
            return row.getLong(1);
        }
    }

    private TableReport report(TablePlan whole, Judged judged) throws SQLException {
        TablePart.Watermark reached = PartOfTable.reached(settings.part(), whole.rows(), database);
        List<RuleOutcome> ends = new ArrayList<>(StoredTypes.compare(plan, whole));
        ends.addAll(SkippedQuestions.of(plan, whole));
        ends.addAll(new TableSqlRules(database, object, whole.rows())
                .run(plan.queryRules(), judged.report().records()));
        ValidationReport all = judged.report().withEnds(ends);
        ValidationReport said = PartOfTable.said(all, whole);
        return new TableReport(
                said,
                whole.rows().shape().name(),
                judged.quarantine(),
                judged.quarantined(),
                settings.mode(),
                settings.mode().stops(said, plan),
                reached,
                whole.remarks());
    }
}
