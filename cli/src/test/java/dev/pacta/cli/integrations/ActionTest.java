/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.testkit.hosting.LocalGitHub;
import dev.pacta.testkit.hosting.RecordingServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of {@code action.yml}, run as GitHub's runner runs them: contexts filled in, each script by bash. */
class ActionTest {
    private static final String TOKEN = "ghs_for_tests";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([\\w.-]+) *}}");

    @TempDir
    private Path folder;

    private final LocalGitHub gitHub = new LocalGitHub(TOKEN);
    private Scratch scratch;

    @BeforeEach
    void aPullRequest() {
        scratch = Scratch.withABreak(folder);
        scratch.commit("drop e-mail");
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void aBreakFailsTheStepAndIsToldEverywhereItWasAskedFor() throws Exception {
        Scratch.Said said = steps(Map.of("comment", "true", "base", "main"));

        assertThat(said.exitCode()).as(said.text()).isOne();
        assertThat(said.text())
                .contains("::error file=contracts/orders.odcs.yaml,line=", "title=Pacta%3A property.removed");
        assertThat(Files.readString(scratch.repository().resolve("pacta.sarif")))
                .contains("\"2.1.0\"", "https://github.com/pacta/pacta/blob/v1/docs/change-rules.md#rules-property");
        assertThat(Files.readString(folder.resolve("summary.md"))).contains("1 breaking change", "orders.email");
        assertThat(gitHub.comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.body()).startsWith("<!-- pacta-check -->"));
        assertThat(gitHub.faults()).isEmpty();
    }

    @Test
    void theSecondRunRenewsTheComment() throws Exception {
        steps(Map.of("comment", "true", "base", "main"));
        scratch.write("contracts/orders.odcs.yaml", Scratch.ORDERS);
        scratch.commit("take it back");

        Scratch.Said said = steps(Map.of("comment", "true", "base", "main"));

        assertThat(said.exitCode()).as(said.text()).isZero();
        assertThat(gitHub.comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.body()).contains("No contract changed"));
    }

    @Test
    void aPushPublishesWhatItBrought() throws Exception {
        try (RecordingServer pacta = new RecordingServer()) {
            pacta.then(
                    201,
                    "{\"results\": [{\"contract\": \"orders\", \"version\": \"2.0.0\", \"outcome\": \"published\"}]}");

            Scratch.Said said =
                    steps(Map.of("publish", "true", "server", pacta.address().toString(), "token", "pacta-token"));

            assertThat(said.exitCode()).as(said.text()).isZero();
            assertThat(said.text()).contains("published orders 2.0.0").doesNotContain("pacta-token");
            assertThat(pacta.calls()).singleElement().satisfies(call -> {
                assertThat(call.line()).isEqualTo("POST /api/v1/publications");
                assertThat(call.headers()).containsEntry("authorization", "Bearer pacta-token");
                assertThat(call.text()).contains("version: 2.0.0", "shop/contracts", head());
            });
        }
    }

    @Test
    void whatAPullRequestNamesIsNeverPartOfAScript() throws Exception {
        Scratch.Said said = steps(Map.of("base", "main; touch hacked $(touch hacked)", "fail-on", "never"));

        assertThat(said.exitCode()).as("no such base").isEqualTo(2);
        assertThat(scratch.repository().resolve("hacked")).doesNotExist();
    }

    @Test
    void everyInputThatIsUsedIsDeclaredAndEveryDeclaredOneIsUsed() throws Exception {
        Definition action = Definition.of("action.yml");
        String steps = Files.readString(Path.of("../action.yml")).replaceAll("(?s)^.*?runs:", "");

        for (String input : action.at("inputs").entries().keySet()) {
            assertThat(steps).contains("inputs." + input + " ");
        }
    }

    private Scratch.Said steps(Map<String, String> with) throws Exception {
        Definition action = Definition.of("action.yml");
        Scratch.Said said = new Scratch.Said(0, "");
        for (Definition step : action.at("runs").at("steps").items()) {
            assertThat(step.at("shell").text()).isEqualTo("bash");
            Map<String, String> environment = runner();
            step.at("env")
                    .entries()
                    .forEach((name, value) -> environment.put(name, filled(value.text(), action, with)));
            Path script =
                    Files.writeString(folder.resolve("step.sh"), step.at("run").text());
            said = scratch.run(
                    List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString()), environment);
        }
        return said;
    }

    private String head() {
        return scratch.run(List.of("git", "rev-parse", "HEAD"), Map.of()).text().strip();
    }

    /** What GitHub's runner sets, as far as anything of it is read. */
    private Map<String, String> runner() throws Exception {
        Path event = Files.writeString(folder.resolve("event.json"), """
                {"number": 7, "pull_request": {"number": 7, "title": "Drop the e-mail", "html_url": "https://github.com/shop/contracts/pull/7",
                  "user": {"login": "ada"}, "head": {"sha": "%s"}, "base": {"ref": "main"}}}
                """.formatted(head()));
        Map<String, String> variables = new HashMap<>(Map.of(
                "CI", "true",
                "GITHUB_ACTIONS", "true",
                "GITHUB_EVENT_NAME", "pull_request",
                "GITHUB_EVENT_PATH", event.toString(),
                "GITHUB_REPOSITORY", "shop/contracts",
                "GITHUB_REF", "refs/pull/7/merge",
                "GITHUB_BASE_REF", "main",
                "GITHUB_API_URL", gitHub.address().toString(),
                "GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString(),
                "RUNNER_TEMP", folder.toString()));
        variables.put("GITHUB_SERVER_URL", "https://github.com");
        variables.put("GITHUB_WORKSPACE", scratch.repository().toString());
        return variables;
    }

    private String filled(String text, Definition action, Map<String, String> with) {
        Matcher expression = EXPRESSION.matcher(text);
        return expression.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), action, with)));
    }

    private String value(String context, Definition action, Map<String, String> with) {
        if (context.startsWith("inputs.")) {
            String input = context.substring("inputs.".length());
            String usual = action.at("inputs").at(input).at("default").text();
            return with.getOrDefault(input, filled(usual, action, with));
        }
        return switch (context) {
            case "github.action_path" -> scratch.tools().toString();
            case "github.workspace" -> scratch.repository().toString();
            case "github.token" -> TOKEN;
            case "github.server_url" -> "https://github.com";
            case "github.action_repository" -> "pacta/pacta";
            case "github.action_ref" -> "v1";
            default -> throw new AssertionError("GitHub has no context " + context + ", or this test does not know it");
        };
    }
}
