/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.testkit.hosting.LocalGitLab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks of pre-commit and the template of GitLab, run as those run them. */
class HooksAndTemplatesTest {
    @TempDir
    private Path folder;

    private Scratch scratch;

    @BeforeEach
    void aStagedBreak() {
        scratch = Scratch.withABreak(folder);
        scratch.run(List.of("git", "add", "--all"), Map.of());
    }

    @Test
    void theCheckHookStopsACommitThatBreaksReaders() throws Exception {
        Scratch.Said said = hook("pacta-check");

        assertThat(said.exitCode()).as(said.text()).isOne();
        assertThat(said.text()).contains("property.removed", "orders.email");
    }

    @Test
    void theLintHookStopsACommitWithABrokenContract() throws Exception {
        assertThat(hook("pacta-lint").exitCode()).isZero();
        scratch.write("contracts/orders.odcs.yaml", "id: [");
        scratch.run(List.of("git", "add", "--all"), Map.of());

        Scratch.Said said = hook("pacta-lint");

        assertThat(said.exitCode()).as(said.text()).isNotZero();
        assertThat(said.text()).contains("contracts/orders.odcs.yaml:1:");
    }

    @Test
    void theGitLabJobWritesItsReportsAndKeepsOneNote() throws Exception {
        scratch.commit("drop e-mail");
        try (LocalGitLab gitLab = new LocalGitLab("glpat-for-tests")) {
            Definition job = Definition.of("integrations/gitlab/pacta-check.gitlab-ci.template.yml")
                    .at("pacta-check");
            Map<String, String> variables = new HashMap<>(Map.of(
                    "CI_API_V4_URL", gitLab.address() + "/api/v4",
                    "CI_PROJECT_PATH", "shop/contracts",
                    "CI_MERGE_REQUEST_IID", "12",
                    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main",
                    "PACTA_GITLAB_TOKEN", "glpat-for-tests"));
            Scratch.Said said = new Scratch.Said(0, "");
            for (Definition line : job.at("script").items()) {
                said = scratch.run(List.of("sh", "-e", "-c", line.text()), variables);
            }

            assertThat(said.exitCode()).as(said.text()).isOne();
            for (Definition report : job.at("artifacts").at("reports").entries().values()) {
                assertThat(scratch.repository().resolve(report.text())).isNotEmptyFile();
            }
            assertThat(gitLab.comments()).singleElement().satisfies(note -> {
                assertThat(note.repository()).isEqualTo("shop/contracts");
                assertThat(note.number()).isEqualTo(12);
                assertThat(note.body()).contains("1 breaking change");
            });
            assertThat(gitLab.faults()).isEmpty();
        }
    }

    /** As pre-commit calls it: the entry, then the staged files that it asks for. */
    private Scratch.Said hook(String id) throws Exception {
        Definition hook = Definition.of(".pre-commit-hooks.yaml").items().stream()
                .filter(one -> one.at("id").text().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(hook.at("language").text()).isEqualTo("system");
        List<String> call = new ArrayList<>(List.of("env"));
        call.addAll(Arrays.asList(hook.at("entry").text().split(" ")));
        Pattern files = Pattern.compile(hook.at("files").text());
        List<String> staged = scratch.run(List.of("git", "diff", "--cached", "--name-only"), Map.of())
                .text()
                .lines()
                .filter(name -> files.matcher(name).find())
                .toList();
        assertThat(staged).as("files that start the hook").isNotEmpty();
        if (!hook.has("pass_filenames")) {
            call.addAll(staged);
        }
        return scratch.run(call, Map.of());
    }
}
