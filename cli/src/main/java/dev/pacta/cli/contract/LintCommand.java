/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.PlainCall;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.LintFix;
import dev.pacta.contract.lint.LintProfile;
import dev.pacta.contract.lint.LintSettings;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.contract.yaml.TextEdits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pacta lint}: what is wrong in a contract, and where. Needs no server. */
@Command(
        name = "lint",
        description = "Say what is wrong in contracts, with line and column; mend what can be mended.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta lint contracts                            every contract below the folder",
            "  pacta lint --profile strict orders.odcs.yaml    warnings count as errors",
            "  pacta lint --fix --dry-run orders.odcs.yaml     show what would be mended",
            "  pacta lint --rule pacta.owner.missing=error 'contracts/**/*.yaml'",
            "  pacta lint --explain pacta.owner.missing",
            "",
            "Exit codes: 0 no errors, 1 errors, 2 a file is missing or no contract at all."
        })
public final class LintCommand extends PactaCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Contracts, folders with contracts, patterns in quotes, or - for standard input.")
    private List<String> names = List.of();

    @Option(
            names = "--profile",
            defaultValue = "standard",
            description = "How much is asked: lenient, standard (default) or strict.")
    private LintProfile profile = LintProfile.STANDARD;

    @Option(
            names = "--rule",
            paramLabel = "ID=LEVEL",
            description = "Give a rule another weight: off, info, warning or error. May be repeated.")
    private List<String> rules = List.of();

    @Option(names = "--fix", description = "Mend what can be mended, and touch nothing else in the files.")
    private boolean fix;

    @Option(names = "--dry-run", description = "With --fix: show the difference and write nothing.")
    private boolean dryRun;

    @Option(names = "--explain", paramLabel = "RULE", description = "Explain a rule, with examples.")
    private @Nullable String explained;

    @Option(names = "--list", description = "List the rules.")
    private boolean list;

    private final List<LintMessage> messages = new ArrayList<>();
    private final List<LintMessage> mended = new ArrayList<>();
    private boolean unreadable;

    /** A command in the given surroundings. */
    public LintCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** The command for a plain call; nothing when the call is not plain. */
    public static Optional<PactaCommand> plain(Surroundings surroundings, List<String> words) {
        return PlainCall.of(words, Set.of("--profile"))
                .filter(call -> !call.names().isEmpty())
                .flatMap(call -> profile(call.options().getOrDefault("--profile", "standard"))
                        .map(profile -> {
                            LintCommand command = new LintCommand(surroundings);
                            command.names = call.names();
                            command.profile = profile;
                            if (call.json()) {
                                command.speakJson();
                            }
                            return command;
                        }));
    }

    private static Optional<LintProfile> profile(String name) {
        return Arrays.stream(LintProfile.values())
                .filter(profile -> profile.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    protected ExitCode run() {
        if (list || explained != null) {
            LintCatalog.print(output(), Optional.ofNullable(explained));
            return ExitCode.FINE;
        }
        demandSense();
        boolean fixes = fix || output().wantsJson();
        LintSettings settings = new LintSettings(profile, LintCatalog.levels(rules), Instant.now(), fixes);
        List<LintInput> inputs = LintInput.all(names);
        inputs.forEach(input -> lint(input, settings));
        report(inputs.size());
        if (unreadable) {
            return ExitCode.BAD_CALL;
        }
        return count(messages, Severity.ERROR) > 0 ? ExitCode.AT_FAULT : ExitCode.FINE;
    }

    private void demandSense() {
        if (names.isEmpty()) {
            throw CommandFailure.badCall("no contract is named", "Name files or folders, or - for standard input.");
        }
        if (dryRun && !fix) {
            throw CommandFailure.badCall("--dry-run says how --fix would go", "Add --fix.");
        }
        if (fix && !dryRun && output().wantsJson() && names.contains("-")) {
            throw CommandFailure.badCall(
                    "what came through standard input is mended on standard output, where JSON has no place",
                    "Leave out --json or name a file.");
        }
    }

    private void lint(LintInput input, LintSettings settings) {
        byte[] bytes = fix ? mend(input, settings) : input.bytes();
        ReadResult result = new OdcsReader().read(bytes, input.name());
        if (result instanceof ReadResult.Readable readable) {
            messages.addAll(Lint.lint(readable.document(), settings));
        } else {
            messages.addAll(((ReadResult.Unreadable) result).messages());
            unreadable = true;
        }
    }

    /** The document as it is afterwards; in a dry run, as it is. */
    private byte[] mend(LintInput input, LintSettings settings) {
        LintFix.Fixed fixed = LintFix.apply(input.bytes(), input.name(), settings);
        mended.addAll(fixed.mended());
        boolean changed = !Arrays.equals(fixed.bytes(), input.bytes());
        if (dryRun) {
            if (changed) {
                String diff =
                        UnifiedDiff.of(input.name(), TextEdits.decode(input.bytes()), TextEdits.decode(fixed.bytes()));
                diff.lines().forEach(line -> output().line(line));
            }
            return input.bytes();
        }
        if (input.file().isEmpty()) {
            output().raw(new String(fixed.bytes(), StandardCharsets.UTF_8));
        } else if (changed) {
            write(input.file().get(), fixed.bytes());
        }
        return fixed.bytes();
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException refused) {
            throw CommandFailure.surroundings(
                    "%s cannot be written: %s".formatted(file, refused.getMessage()),
                    "Check the permissions and the disk.");
        }
    }

    private void report(int files) {
        boolean documentOnOutput = fix && !dryRun && names.contains("-");
        long errors = count(messages, Severity.ERROR);
        long warnings = count(messages, Severity.WARNING);
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        messages.forEach(message -> lines.add(LintText.toned(output(), message)));
        String mending = fix ? (dryRun ? ", to mend " : ", mended ") + mended.size() : "";
        lines.add("files " + files + ", errors " + errors + ", warnings " + warnings + mending);
        // In one piece: a terminal or a pipe is asked once, not for every message.
        if (documentOnOutput) {
            output().remark(lines.toString());
        } else {
            output().line(lines.toString());
        }
        if (!output().wantsJson()) {
            return;
        }
        ObjectNode document =
                Json.object().put("files", files).put("errors", errors).put("warnings", warnings);
        document.set("messages", Json.array(messages, LintText::json));
        if (fix) {
            document.set("mended", Json.array(mended, LintText::json));
        }
        output().document(document);
    }

    private static long count(List<LintMessage> messages, Severity severity) {
        return messages.stream()
                .filter(message -> message.severity() == severity)
                .count();
    }
}
