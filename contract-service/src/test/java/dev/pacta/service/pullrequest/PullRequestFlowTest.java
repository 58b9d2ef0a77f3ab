/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.pullrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Lineage;
import dev.pacta.service.testing.Proposals;
import dev.pacta.testkit.hosting.LocalGitHub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pull requests from the first commit to the evidence of their merge: real git, the real command, the real service. */
@QuarkusTest
@WithTestResource(GitHubForTests.class)
class PullRequestFlowTest {
    private static final String TOTAL = "      - name: total\n        logicalType: number\n";

    private Path folder;

    @TestHTTPResource
    URL service;

    LocalGitHub gitHub;

    private Build work;

    @BeforeEach
    void bareRepositoryAndAClone() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "pull-request");
        Build outside = new Build(folder, Map.of());
        outside.git("init", "--quiet", "--bare", "--initial-branch=main", "contracts.git");
        outside.git("clone", "--quiet", "file://" + folder.resolve("contracts.git"), "work");
        work = new Build(
                folder.resolve("work"),
                Map.of(
                        "PACTA_SERVER",
                        service.toString().replaceAll("/$", ""),
                        "PACTA_TOKEN",
                        Caller.token("producer"),
                        "GITHUB_API_URL",
                        gitHub.address().toString(),
                        "GITHUB_TOKEN",
                        GitHubForTests.TOKEN,
                        "GITHUB_SERVER_URL",
                        "https://github.com",
                        "GITHUB_REPOSITORY",
                        "shop/contracts",
                        "GITHUB_ACTOR",
                        "olga"));
        work.git("switch", "--quiet", "--create", "main");
    }

    @Test
    void aBreakIsProposedObjectedToApprovedMergedAndPublished() throws IOException {
        published(work, "way", Contracts.orders("way", "1.0.0"));
        readByAllTiers("way");
        work.git("switch", "--quiet", "--create", "drop-total");
        String commit = work.push(
                "Drop the total",
                Map.of("way.odcs.yaml", Contracts.orders("way", "2.0.0").replace(TOTAL, "")));
        Build request = pullRequest(work, 7, commit, "Drop the total");

        String proposal = proposed(request, commit);
        objectedTo(request, proposal);
        approved(request, proposal);
        mergedAndPublished();

        Caller.as("viewer").get("/api/v1/proposals/" + proposal).then().body("status", equalTo("published"));
        evidenceIsKept(proposal);
        assertThat(gitHub.faults()).isEmpty();
    }

    /** The first build of the pull request: the reach is told, the owners are asked, the host shows that they are waited for. */
    private String proposed(Build request, String commit) {
        Build.Said said = request.pacta("check", "--json", "--propose", "--comment", "github");

        assertThat(said.exitCode()).as(said.out() + said.err()).isEqualTo(1);
        JsonNode file = said.json().at("/files/0");
        assertThat(file.path("from").asText()).isEqualTo("1.0.0");
        assertThat(file.path("nextVersion").asText()).isEqualTo("2.0.0");
        JsonNode removed = one(file.path("changes"), "ruleId", "property.removed");
        assertThat(removed.path("line").asInt()).as("where the property stood").isGreaterThan(20);
        reachIsTold(file.path("impact"));
        assertThat(gitHub.comments())
                .filteredOn(comment -> comment.number() == 7)
                .singleElement()
                .satisfies(comment -> assertThat(comment.body())
                        .contains("1 breaking change", "```mermaid", "way-sums", "Proposal of way"));
        LocalGitHub.Status pending = gitHub.nextStatus();
        assertThat(pending.commit()).isEqualTo(commit);
        assertThat(pending.state()).isEqualTo("pending");
        assertThat(pending.context()).isEqualTo("pacta/consumers");
        assertThat(pending.targetUrl()).isEqualTo("https://pacta.example.test/proposals/" + commit);
        return file.at("/proposal/id").asText();
    }

    private static void reachIsTold(JsonNode impact) {
        JsonNode breaking = one(impact, "job", "way-sums");
        assertThat(breaking.path("tier").asText()).isEqualTo("breaking");
        assertThat(breaking.path("owner").asText()).isEqualTo("analytics");
        assertThat(breaking.path("lastSeen").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(one(impact, "job", "way-copy").path("tier").asText()).isEqualTo("possibly-breaking");
        assertThat(one(impact, "job", "way-report").path("tier").asText()).isEqualTo("revalidate");
    }

    private void objectedTo(Build request, String proposal) {
        answer("analytics", proposal, "object");

        assertThat(gitHub.nextStatus().state()).isEqualTo("failure");
        Build.Said said = request.pacta("check", "--propose");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out()).contains("objection of analytics", "/contracts/way/proposals/" + proposal);
    }

    private void approved(Build request, String proposal) {
        answer("analytics", proposal, "approve");
        answer("unowned", proposal, "approve");

        assertThat(statusUntil("success").description()).contains("analytics");
        Build.Said said = request.pacta("check", "--propose", "--comment", "github");
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).contains("way  1.0.0 -> 2.0.0  fine", "Approved by analytics, unowned.");
        assertThat(gitHub.comments().stream().filter(comment -> comment.number() == 7))
                .as("one sticky comment")
                .hasSize(1);
    }

    private void mergedAndPublished() {
        work.git("switch", "--quiet", "main");
        work.git("merge", "--quiet", "--no-ff", "-m", "Merge", "drop-total");
        work.git("push", "--quiet", "origin", "main");
        Build merged = work.with(Map.of("GITHUB_SHA", work.git("rev-parse", "HEAD")));

        Build.Said said = merged.pacta("publish", "--changed", "--approver", "analytics");

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("published way 2.0.0");
        assertThat(merged.pacta("publish", "--changed").out()).contains("unchanged way 2.0.0");
    }

    private void evidenceIsKept(String proposal) {
        Caller.as("viewer")
                .get("/api/v1/evidence?subject=proposal/" + proposal + "&kind=review")
                .then()
                .body("items.data.event", hasItem("object"))
                .body("items.data.event", hasItem("approve"));
        Caller.as("viewer")
                .get("/api/v1/evidence?kind=publication&limit=1")
                .then()
                .body("items[0].subject", equalTo("contract/way@2.0.0"))
                .body("items[0].data.commit", equalTo(work.git("rev-parse", "HEAD")))
                .body("items[0].data.author", equalTo("olga"))
                .body("items[0].data.approvers", hasItem("analytics"));
    }

    @Test
    void aContractThatIsDeletedWhileItIsReadIsAnError() {
        published(work, "gone", Contracts.orders("gone", "1.0.0"));
        Lineage.run("gone-reader").ownedBy("finance").reads("shop.gone.orders").send();
        work.git("switch", "--quiet", "--create", "delete");
        work.git("rm", "--quiet", "gone.odcs.yaml");
        work.git("commit", "--quiet", "-m", "Delete");

        Build.Said said = work.pacta("check");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out()).contains("governance.deleted-but-read", "read by 1 job", "gone-reader of finance");
    }

    @Test
    void aStewardWaivesABreakUntilADay() {
        published(work, "waived", Contracts.orders("waived", "1.0.0"));
        work.git("switch", "--quiet", "--create", "waive");
        work.push(
                "Drop",
                Map.of("waived.odcs.yaml", Contracts.orders("waived", "2.0.0").replace(TOTAL, "")));
        assertThat(work.pacta("check").exitCode()).isEqualTo(1);
        String day = LocalDate.now().plusDays(20).toString();

        Proposals.waive("waived", "property.removed", "orders.total", day)
                .then()
                .statusCode(201);

        Build.Said said = work.pacta("check");
        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.out()).contains("Waived by steward-for-tests until " + day, "1 waived");
        Caller.as("viewer")
                .get("/api/v1/evidence?kind=waiver&limit=1")
                .then()
                .body("items[0].actor", equalTo("steward-for-tests"))
                .body("items[0].data.until", equalTo(day));
    }

    @Test
    void aStackedBranchAndARenamedFileAreAskedForTheirOwnChangesOnly() {
        published(work, "stacked", Contracts.orders("stacked", "1.0.0"));
        work.git("switch", "--quiet", "--create", "below");
        work.push(
                "Break",
                Map.of("stacked.odcs.yaml", Contracts.orders("stacked", "2.0.0").replace(TOTAL, "")));
        work.git("switch", "--quiet", "--create", "above");
        work.git("mv", "stacked.odcs.yaml", "moved.odcs.yaml");
        work.push("Move", Map.of("other.odcs.yaml", Contracts.orders("stacked-other", "1.0.0")));

        JsonNode files = work.pacta("check", "--json", "--base", "below").json().path("files");

        assertThat(files)
                .extracting(file -> file.path("path").asText())
                .containsExactly("moved.odcs.yaml", "other.odcs.yaml");
        assertThat(files.get(0).path("change").asText()).isEqualTo("renamed");
        assertThat(files.get(0).path("oldPath").asText()).isEqualTo("stacked.odcs.yaml");
        assertThat(files.get(0).path("from").asText())
                .as("what is published counts, not the branch below")
                .isEqualTo("1.0.0");
    }

    @Test
    void whatNobodyReadsIsSaidToBeUnused() {
        published(work, "unread", Contracts.orders("unread", "1.0.0"));
        work.git("switch", "--quiet", "--create", "drop");
        work.push(
                "Drop",
                Map.of("unread.odcs.yaml", Contracts.orders("unread", "2.0.0").replace(TOTAL, "")));

        assertThat(work.pacta("check").out()).contains("unused", "orders.total: nobody is seen reading it");
    }

    @Test
    void aBreakAgainstAnEarlierVersionOfATransitiveContractIsAtFault() {
        String first = Contracts.orders("every-version", "1.0.0")
                + "  - {property: compatibilityMode, value: BACKWARD_TRANSITIVE}\n";
        published(work, "every-version", first);
        String second = first.replace("1.0.0", "2.0.0").replace(TOTAL, "");
        Contracts.publish("every-version", "2.0.0", second).then().statusCode(201);
        work.git("switch", "--quiet", "--create", "later");
        work.push(
                "Later",
                Map.of(
                        "every-version.odcs.yaml",
                        second.replace("2.0.0", "2.0.1").replace("What was", "All that was")));

        Build.Said said = work.pacta("check", "--json");

        assertThat(said.exitCode()).as(said.out()).isEqualTo(1);
        JsonNode file = said.json().at("/files/0");
        assertThat(file.path("from").asText()).isEqualTo("2.0.0");
        assertThat(file.path("compatible").asBoolean(true)).isFalse();
        assertThat(one(file.path("findings"), "ruleId", "compatibility.earlier-version")
                        .path("message")
                        .asText())
                .contains("since version 1.0.0", "orders.total");
    }

    /** A contract that lies on the main branch and is published. */
    private static void published(Build work, String id, String yaml) {
        work.push("Add " + id, Map.of(id + ".odcs.yaml", yaml));
        Build.Said said = work.pacta("publish", id + ".odcs.yaml");
        assertThat(said.exitCode()).as(said.err()).isZero();
    }

    private static void readByAllTiers(String id) {
        Lineage.run(id + "-sums")
                .ownedBy("analytics")
                .reads("shop." + id + ".orders")
                .writes("shop." + id + ".sums")
                .copies("total", "sum", false)
                .send();
        Lineage.run(id + "-copy").reads("shop." + id + ".orders").send();
        Lineage.run(id + "-report").reads("shop." + id + ".sums").send();
    }

    /** The build of a pull request as GitHub Actions starts it. */
    private Build pullRequest(Build branch, int number, String commit, String title) throws IOException {
        Path event = Files.writeString(folder.resolve("event.json"), """
                {"number": %1$d, "pull_request": {"number": %1$d, "title": "%3$s", "html_url": "https://github.com/shop/contracts/pull/%1$d",
                  "user": {"login": "olga"}, "head": {"sha": "%2$s"}, "base": {"ref": "main"}}}
                """.formatted(number, commit, title));
        Map<String, String> variables = new HashMap<>();
        variables.put("GITHUB_EVENT_PATH", event.toString());
        variables.put("GITHUB_BASE_REF", "main");
        variables.put("GITHUB_REF", "refs/pull/%d/merge".formatted(number));
        return branch.with(variables);
    }

    private static void answer(String owner, String proposal, String decision) {
        Proposals.answer(
                        owner.equals("unowned") ? Caller.as("steward") : Proposals.memberOf(owner),
                        proposal,
                        Map.of("owner", owner, "decision", decision))
                .then()
                .statusCode(200);
    }

    /** A status may be shown between two answers. */
    private LocalGitHub.Status statusUntil(String state) {
        LocalGitHub.Status status = gitHub.nextStatus();
        while (!status.state().equals(state)) {
            status = gitHub.nextStatus();
        }
        return status;
    }

    private static JsonNode one(JsonNode list, String key, String value) {
        for (JsonNode node : list) {
            if (List.of(value).contains(node.path(key).asText())) {
                return node;
            }
        }
        throw new AssertionError("no %s %s in %s".formatted(key, value, list));
    }
}
