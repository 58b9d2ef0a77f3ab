/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import org.apache.flink.table.annotation.ArgumentHint;
import org.apache.flink.table.annotation.ArgumentTrait;
import org.apache.flink.table.annotation.DataTypeHint;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.ProcessTableFunction;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of a table in SQL: the table comes back with a column {@code pacta_valid}, and {@code pacta_reasons} with the contract's id and
 * version, the verdict and the ids of the broken rules, or null for a row that fits. No value of the data is in the reasons.
 *
 * <pre>{@code
 * tables.createTemporarySystemFunction("PACTA", ContractTableFunction.of(ContractSource.file(path), "orders"));
 * tables.executeSql("SELECT order_id, total FROM PACTA(input => TABLE orders) WHERE pacta_valid");
 * }</pre>
 *
 * <p>The contract is read when the function is made, and travels with the job. Rules over all records are not checked: a stream has no end. For one
 * task at a time.
 */
public final class ContractTableFunction extends ProcessTableFunction<Row> {
    private static final long serialVersionUID = 1L;

    /** Only the verdict on a row is asked for. */
    private static final ValidationSettings LIMITS = ValidationSettings.DEFAULT.withViolationsKept(0);

    private final PortableValidator validator;
    private final RowForm form = new RowForm();
    private transient @Nullable ValidationRun run;
    private transient long number;

    private ContractTableFunction(PortableValidator validator) {
        this.validator = validator;
    }

    /**
     * A function for tables of one schema object.
     *
     * @param schemaObject may be left out when the contract has only one
     * @throws dev.pacta.validation.source.ContractUnavailableException when there is no contract to check by
     */
    public static ContractTableFunction of(ContractSource contract, @Nullable String schemaObject) {
        return new ContractTableFunction(new PortableValidator(contract.read(), schemaObject, LIMITS));
    }

    @Override
    public void open(FunctionContext context) {
        run = validator.validator().openStream();
    }

    /** For Flink. */
    @DataTypeHint("ROW<pacta_valid BOOLEAN NOT NULL,"
            + " pacta_reasons ROW<contract STRING, version STRING, verdict STRING, rules ARRAY<STRING>>>")
    public void eval(
            @ArgumentHint(
                            value = {ArgumentTrait.ROW_SEMANTIC_TABLE, ArgumentTrait.PASS_COLUMNS_THROUGH},
                            name = "input")
                    Row row) {
        ValidationRun checking = run;
        if (checking == null) {
            throw new IllegalStateException("a row came before the function was opened");
        }
        Verdict verdict = form.check(row, checking, new Location("table", ++number, Location.Unit.ROW));
        collect(Row.of(verdict.isValid(), verdict.isValid() ? null : reasons(verdict)));
    }

    private Row reasons(Verdict verdict) {
        Reasons reasons = Reasons.of(
                validator.contract().contract().id().value(),
                validator.contract().contract().version().value(),
                verdict);
        return Row.of(reasons.contract, reasons.version, reasons.verdict, reasons.rules);
    }
}
