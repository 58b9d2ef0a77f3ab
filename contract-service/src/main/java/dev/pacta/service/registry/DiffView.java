/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.contract.Contract;
import dev.pacta.contract.diff.Change;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.ContractDiff;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What changed between two versions, and whether the contract's mode allows it. */
public record DiffView(
        String from, String to, String weight, String mode, boolean compatible, List<ChangeView> changes) {

    /** One change, with what it means for readers, for writers and for what was promised. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeView(
            String ruleId,
            String kind,
            String path,
            @Nullable String schemaObject,
            @Nullable String property,
            @Nullable String before,
            @Nullable String after,
            String consumer,
            String producer,
            String promise,
            String weight,
            String message,
            @Nullable String counterexample,
            @Nullable String beforePointer,
            @Nullable String afterPointer) {
        public static ChangeView of(Change change) {
            return new ChangeView(
                    change.ruleId(),
                    lower(change.kind()),
                    change.path(),
                    change.schemaObject(),
                    change.property(),
                    change.before(),
                    change.after(),
                    lower(change.consumer()),
                    lower(change.producer()),
                    lower(change.promise()),
                    lower(change.weight()),
                    change.message(),
                    change.counterexample(),
                    change.beforePointer(),
                    change.afterPointer());
        }
    }

    /** The mode is that of the older version: a proposal cannot excuse itself. */
    public static DiffView of(Contract before, Contract after, ContractDiff diff) {
        CompatibilityMode mode = before.compatibilityMode();
        return new DiffView(
                before.version().value(),
                after.version().value(),
                lower(diff.weight()),
                lower(mode),
                diff.breaking(mode).isEmpty(),
                diff.changes().stream().map(ChangeView::of).toList());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
