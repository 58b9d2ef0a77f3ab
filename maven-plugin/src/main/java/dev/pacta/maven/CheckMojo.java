/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.maven;

import dev.pacta.check.CheckTrouble;
import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.git.Moment;
import dev.pacta.check.report.ReportFormat;
import dev.pacta.check.report.TextReport;
import dev.pacta.check.result.CheckResult;
import dev.pacta.check.run.CheckRequest;
import dev.pacta.check.run.CheckRun;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Says what the branch does to contracts: what is wrong, what changed, whom it breaks, which version is due. Looks at the whole repository. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        threadSafe = true,
        requiresProject = false,
        inheritByDefault = false)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls.
public final class CheckMojo extends PactaMojo {
    /** What the branch was made from; default is the target branch of the build, else the main branch. */
    @Parameter(property = "pacta.base")
    private @Nullable String base;

    /** The running Pacta to ask for published versions, governance and readers; default is that of {@code .pacta.yaml}, if any. */
    @Parameter(property = "pacta.server")
    private @Nullable String server;

    /** An API token of that Pacta; default is the environment variable PACTA_TOKEN. */
    @Parameter(property = "pacta.token")
    private @Nullable String token;

    /** Registers what the last commit changes with the server, where the owners of those who are reached answer. */
    @Parameter(property = "pacta.propose", defaultValue = "false")
    private boolean propose;

    /** From where on the build fails: {@code error}, {@code warning} or {@code never}. */
    @Parameter(property = "pacta.failOn", defaultValue = "error")
    private String failOn;

    /** Reports to write, by format: {@code text, json, junit, sarif, github, gitlab, gitlab_links, markdown}. */
    @Parameter
    private @Nullable Map<String, File> reports;

    /** Called by Maven. */
    public CheckMojo() {}

    @Override
    void run() throws MojoFailureException {
        CheckRequest request = new CheckRequest(
                folder(),
                List.of(),
                base,
                BuildEnvironment.of(System.getenv()),
                propose ? Moment.HEAD : Moment.WORKING_TREE,
                propose,
                Instant.now());
        CheckResult result =
                new CheckRun(request, address -> service(server, address, token), said -> getLog().debug(said)).run();
        new TextReport(false).write(result).lines().forEach(line -> getLog().info(line));
        if (reports != null) {
            reports.forEach((format, file) -> write(format, file.toPath(), result));
        }
        if (!result.passes(failOn(failOn))) {
            throw new MojoFailureException("The change of contracts is at fault; see above.");
        }
    }

    private static void write(String format, Path file, CheckResult result) {
        ReportFormat form;
        try {
            form = ReportFormat.valueOf(format.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw CheckTrouble.call(
                    "there is no report '%s'".formatted(format),
                    "Known: text, json, junit, sarif, github, gitlab, gitlab_links, markdown.");
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, form.report().write(result).getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw CheckTrouble.surroundings(
                    file + " cannot be written", "Check the folder, the permissions and the free space.");
        }
    }
}
