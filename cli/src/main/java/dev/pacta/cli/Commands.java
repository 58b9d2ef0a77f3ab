/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import dev.pacta.cli.audit.AuditCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.contract.CheckCommand;
import dev.pacta.cli.contract.DiffCommand;
import dev.pacta.cli.contract.LintCommand;
import dev.pacta.cli.contract.PublishCommand;
import dev.pacta.cli.contract.SchemaCommand;
import dev.pacta.cli.contract.UpgradeCommand;
import dev.pacta.cli.exchange.ExportCommand;
import dev.pacta.cli.exchange.ImportCommand;
import dev.pacta.cli.lineage.LineageCommand;
import dev.pacta.cli.policy.DecideCommand;
import dev.pacta.cli.policy.PolicyCommand;
import dev.pacta.cli.scan.ScanCommand;
import dev.pacta.cli.serve.ServeCommand;
import dev.pacta.cli.server.DemoCommand;
import dev.pacta.cli.server.StatusCommand;
import dev.pacta.cli.server.UpCommand;
import dev.pacta.cli.validate.ValidateCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The commands below {@code pacta} by their names, in the order in which help lists them. */
final class Commands {
    private static final Map<String, Function<Surroundings, Object>> ALL = all();

    private Commands() {}

    private static Map<String, Function<Surroundings, Object>> all() {
        Map<String, Function<Surroundings, Object>> commands = new LinkedHashMap<>();
        commands.put("lint", LintCommand::new);
        commands.put("diff", DiffCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("publish", PublishCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("upgrade", UpgradeCommand::new);
        commands.put("schema", SchemaCommand::new);
        commands.put("validate", ValidateCommand::new);
        commands.put("scan", ScanCommand::new);
        commands.put("serve", surroundings -> new ServeCommand(surroundings, System.in));
        commands.put("decide", DecideCommand::new);
        commands.put("up", UpCommand::new);
        commands.put("demo", surroundings -> new DemoCommand(surroundings, Pacta::run));
        commands.put("status", StatusCommand::new);
        commands.put("policy", PolicyCommand::withCommands);
        commands.put("lineage", LineageCommand::withCommands);
        commands.put("audit", AuditCommand::withCommands);
        return commands;
    }

    /** The one command that a call begins with; all of them when it begins with something else, such as an option or a misspelling. */
    static Map<String, Function<Surroundings, Object>> of(String... arguments) {
        Function<Surroundings, Object> named = arguments.length == 0 ? null : ALL.get(arguments[0]);
        return named == null ? ALL : Map.of(arguments[0], named);
    }
}
