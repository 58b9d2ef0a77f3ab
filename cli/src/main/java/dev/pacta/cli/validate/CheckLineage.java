/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Output;
import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.naming.DatasetName;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the lineage of one check: what it has found, or that it ended before there was a verdict. Without a server nothing is told.
 *
 * @param sender asked for when there is something to tell; null without a server
 */
record CheckLineage(
        Contract contract, SchemaObject object, @Nullable Supplier<LineageSender> sender, Output output) {

    /** Checks; a check that ends before there is a verdict is told as well, and the reason is never hidden. */
    <T> T during(DatasetName dataset, Supplier<T> check) {
        try {
            return check.get();
        } catch (CommandFailure failure) {
            if (sender != null) {
                tellUnfinished(sender, dataset);
            }
            throw failure;
        }
    }

    private void tellUnfinished(Supplier<LineageSender> server, DatasetName dataset) {
        try {
            server.get().sendUnfinished(contract, object, dataset);
        } catch (CommandFailure refused) {
            output.remark(String.valueOf(refused.getMessage()));
        }
    }

    /** Sends what was found, and says how the command ends. */
    ExitCode end(CheckedData checked, DatasetName dataset) {
        if (sender != null) {
            sender.get().send(checked.report(), dataset);
        }
        return checked.blocked() ? ExitCode.AT_FAULT : ExitCode.FINE;
    }
}
