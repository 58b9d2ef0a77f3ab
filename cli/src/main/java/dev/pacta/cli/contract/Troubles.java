/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import dev.pacta.check.CheckTrouble;
import dev.pacta.cli.console.CommandFailure;

/** What stops a check, as the command line says it. */
final class Troubles {
    private Troubles() {}

    static CommandFailure failure(CheckTrouble trouble) {
        return switch (trouble.fault()) {
            case CALL -> CommandFailure.badCall(trouble.getMessage(), trouble.advice());
            case SURROUNDINGS -> CommandFailure.surroundings(trouble.getMessage(), trouble.advice());
        };
    }
}
