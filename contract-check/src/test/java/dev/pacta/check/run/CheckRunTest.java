/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import static dev.pacta.check.run.Contracts.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.check.CheckTrouble;
import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.git.Moment;
import dev.pacta.check.git.Repository;
import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.FileChange;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.contract.message.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckRunTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    @TempDir
    private Path folder;

    private Repository work;

    @BeforeEach
    void createAndClone() {
        Repository origin = Repository.create(folder.resolve("origin"));
        origin.write("contracts/orders.odcs.yaml", contract("orders", "1.0.0", "order_id", "email"))
                .write("contracts/customers.odcs.yaml", contract("customers", "1.0.0", "customer_id"))
                .write("README.md", "not a contract")
                .commit("two contracts");
        Repository bare = origin.cloneTo(folder.resolve("bare.git"), "--bare");
        work = bare.cloneTo(folder.resolve("work"));
        work.branch("feature");
    }

    @Test
    void aBranchThatChangesNoContractHasNothingToSay() {
        work.write("README.md", "other text").commit("words");

        CheckResult result = check();

        assertThat(result.files()).isEmpty();
        assertThat(result.passes(CheckResult.FailOn.WARNING)).isTrue();
        assertThat(result.base()).startsWith("origin/HEAD (");
    }

    @Test
    void aRemovedPropertyBreaksAndIsShownWhereItStood() {
        work.write("contracts/orders.odcs.yaml", contract("orders", "2.0.0", "order_id"))
                .commit("drop e-mail");

        FileResult orders = only(check());

        assertThat(orders.change()).isEqualTo(FileChange.MODIFIED);
        assertThat(orders.step().compatible()).isFalse();
        assertThat(orders.step().due()).isEqualTo("2.0.0");
        Finding removed = finding(orders, "property.removed");
        assertThat(removed.severity()).isEqualTo(Severity.ERROR);
        assertThat(removed.path()).isEqualTo("orders.email");
        assertThat(removed.place().line())
                .as("the schema object that it is gone from")
                .isEqualTo(9);
    }

    @Test
    void aChangedPropertyIsShownAtItsOwnLineWithAValueThatShowsWhatItDoes() {
        String bounded = contract("orders", "1.0.0", "order_id", "email")
                + "        logicalTypeOptions:\n          maxLength: 20\n";
        work.write("contracts/orders.odcs.yaml", bounded).commit("bounded");
        work.branch("shorter");
        work.write(
                        "contracts/orders.odcs.yaml",
                        bounded.replace("maxLength: 20", "maxLength: 30").replace("1.0.0", "2.0.0"))
                .commit("longer texts");

        FileResult orders = only(run(request(List.of(), "feature", null, Moment.WORKING_TREE, TODAY)));

        Finding longer = finding(orders, orders.changes().get(0).change().ruleId());
        assertThat(longer.place()).hasToString("16:22");
        assertThat(longer.message())
                .contains("orders.email", "20 -> 30", "; for example, ", "was not allowed, now it is");
    }

    @Test
    void rulesThatSpeakOfADayAreAskedOnTheDayOfTheCheck() {
        work.write(
                        "contracts/orders.odcs.yaml",
                        contract("orders", "1.0.1", "order_id", "email")
                                + "contractCreatedTs: \"2026-05-20T00:00:00Z\"\n")
                .commit("created when?");

        assertThat(finding(only(check()), "pacta.created.future").place().line())
                .isEqualTo(15);
        assertThat(only(run(request(List.of(), null, null, Moment.WORKING_TREE, TODAY.plusDays(30))))
                        .findings())
                .extracting(Finding::ruleId)
                .doesNotContain("pacta.created.future");
    }

    @Test
    void aNumberThatGrewTooLittleIsAtFaultAndTheRightOneIsNamed() {
        work.write("contracts/orders.odcs.yaml", contract("orders", "1.0.1", "order_id", "email", "note"))
                .commit("add");

        Finding low = finding(only(check()), "version.too-low");

        assertThat(low.advice()).isEqualTo("Write version: 1.1.0");
        assertThat(low.place().line()).isEqualTo(4);
    }

    @Test
    void aChangeUnderTheSameNumberIsAtFaultAndAnotherCommentIsWorthAWarning() {
        work.write("contracts/orders.odcs.yaml", contract("orders", "1.0.0", "order_id", "email", "note"))
                .write("contracts/customers.odcs.yaml", contract("customers", "1.0.0", "customer_id") + "# a comment\n")
                .commit("two edits");

        CheckResult result = check();

        assertThat(finding(file(result, "contracts/orders.odcs.yaml"), "version.unchanged")
                        .severity())
                .isEqualTo(Severity.ERROR);
        assertThat(finding(file(result, "contracts/customers.odcs.yaml"), "version.same-number")
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void aNumberThatGoesBackIsAtFault() {
        work.write("contracts/orders.odcs.yaml", contract("orders", "0.9.0", "order_id", "email", "note"))
                .commit("back");

        assertThat(finding(only(check()), "version.lower").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aPreReleaseOfTheNumberThatIsDueIsTaken() {
        work.write("contracts/orders.odcs.yaml", contract("orders", "v1.1.0-rc.1", "order_id", "email", "note"))
                .commit("rc");

        assertThat(check().passes(CheckResult.FailOn.ERROR)).isTrue();
    }

    @Test
    void aWaiverLetsABreakPassUntilItsDayIsOver() {
        work.write(".pacta.yaml", """
                version: 1
                waivers:
                  - { rule: property.removed, path: orders.email, owner: team-orders, reason: moved, until: 2026-05-01 }
                """)
                .write("contracts/orders.odcs.yaml", contract("orders", "2.0.0", "order_id"))
                .commit("drop");

        CheckResult onItsLastDay = check();
        CheckResult after = run(request(List.of(), null, null, Moment.WORKING_TREE, TODAY.plusDays(1)));

        assertThat(onItsLastDay.passes(CheckResult.FailOn.ERROR)).isTrue();
        assertThat(onItsLastDay.waived()).isEqualTo(1);
        assertThat(finding(only(onItsLastDay), "property.removed").advice()).contains("team-orders", "moved");
        assertThat(after.passes(CheckResult.FailOn.ERROR)).isFalse();
        assertThat(finding(only(after), "property.removed").advice()).contains("ended on 2026-05-01");
    }

    @Test
    void theModeAndTheWeightsOfTheRepositoryCount() {
        work.write(".pacta.yaml", "version: 1\ncompatibility: { mode: NONE, rules: { property.removed: minor } }\n")
                .write("contracts/orders.odcs.yaml", contract("orders", "1.1.0", "order_id"))
                .commit("drop");

        assertThat(check().passes(CheckResult.FailOn.WARNING)).isTrue();
    }

    @Test
    void aMovedContractIsComparedWithItselfHoweverMuchChanged() {
        work.git("rm", "--quiet", "contracts/orders.odcs.yaml");
        work.write("sales/orders.odcs.yaml", contract("orders", "2.0.0", "order_id", "a", "b", "c", "d", "e", "f", "g"))
                .commit("moved and rewritten");

        FileResult moved = only(check());

        assertThat(moved.change()).isEqualTo(FileChange.RENAMED);
        assertThat(moved.oldPath()).isEqualTo("contracts/orders.odcs.yaml");
        assertThat(finding(moved, "property.removed").path()).isEqualTo("orders.email");
    }

    @Test
    void aVersionInAFileOfItsOwnIsComparedWithTheVersionBeforeIt() {
        work.write("contracts/orders-2.odcs.yaml", contract("orders", "1.1.0", "order_id"))
                .commit("side by side");

        FileResult added = only(check());

        assertThat(added.change()).isEqualTo(FileChange.ADDED);
        assertThat(added.step().before()).isEqualTo("1.0.0");
        assertThat(finding(added, "property.removed").severity()).isEqualTo(Severity.ERROR);
        assertThat(finding(added, "version.too-low").advice()).contains("2.0.0");
    }

    @Test
    void aDeletedContractIsSaid() {
        work.git("rm", "--quiet", "contracts/orders.odcs.yaml");
        work.commit("gone");

        FileResult gone = only(check());

        assertThat(gone.change()).isEqualTo(FileChange.DELETED);
        assertThat(finding(gone, "identity.deleted").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void theSameVersionInTwoFilesIsAtFaultInTheFileThatCame() {
        work.write("copy.odcs.yaml", contract("orders", "1.0.0", "order_id", "email"))
                .commit("copy");

        FileResult copy = only(check());

        assertThat(copy.path()).isEqualTo("copy.odcs.yaml");
        assertThat(finding(copy, "identity.twice").message()).contains("contracts/orders.odcs.yaml");
    }

    @Test
    void anotherIdIsAnotherContract() {
        work.write("contracts/orders.odcs.yaml", contract("orders2", "1.0.0", "order_id", "email"))
                .commit("renamed id");

        FileResult changed = only(check());

        assertThat(finding(changed, "identity.id-changed").place().line()).isEqualTo(3);
        assertThat(changed.changes()).as("two contracts are not compared").isEmpty();
    }

    @Test
    void whatIsNoYamlIsAFindingWithItsPlace() {
        work.write("contracts/orders.odcs.yaml", "id: [1").commit("broken");

        FileResult broken = only(check());

        assertThat(broken.findings()).first().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("yaml.syntax");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
        assertThat(broken.step().compatible()).isFalse();
    }

    @Test
    void aStackedBranchIsOnlyAskedForItsOwnChanges() {
        work.write("contracts/orders.odcs.yaml", contract("orders", "2.0.0", "order_id"))
                .commit("below");
        work.branch("above");
        work.write("contracts/customers.odcs.yaml", contract("customers", "1.1.0", "customer_id", "name"))
                .commit("above");

        CheckResult onTop = run(request(List.of(), "feature", null, Moment.WORKING_TREE, TODAY));
        CheckResult both = run(request(List.of(), null, "main", Moment.WORKING_TREE, TODAY));

        assertThat(onTop.files()).extracting(FileResult::path).containsExactly("contracts/customers.odcs.yaml");
        assertThat(onTop.passes(CheckResult.FailOn.WARNING)).isTrue();
        assertThat(both.files()).hasSize(2);
    }

    @Test
    void whatMainDidInTheMeantimeIsNotBlamedOnTheBranch() {
        work.write("contracts/customers.odcs.yaml", contract("customers", "1.1.0", "customer_id", "name"))
                .commit("ours");
        Repository other = new Repository(folder.resolve("bare.git")).cloneTo(folder.resolve("other"));
        other.write("contracts/orders.odcs.yaml", contract("orders", "2.0.0", "order_id"))
                .commit("theirs");
        other.git("push", "--quiet", "origin", "main");
        work.git("fetch", "--quiet");

        assertThat(check().files()).extracting(FileResult::path).containsExactly("contracts/customers.odcs.yaml");

        work.git("merge", "--quiet", "--no-edit", "origin/main");
        assertThat(check().files()).extracting(FileResult::path).containsExactly("contracts/customers.odcs.yaml");
    }

    @Test
    void stagedMeansWhatTheNextCommitHolds() {
        work.write("contracts/orders.odcs.yaml", contract("orders", "1.1.0", "order_id", "email", "note"));
        work.git("add", "--all");
        work.write("contracts/orders.odcs.yaml", "broken: [");

        CheckResult staged = run(request(List.of(), null, null, Moment.STAGED, TODAY));
        CheckResult workingTree = check();

        assertThat(staged.passes(CheckResult.FailOn.ERROR)).isTrue();
        assertThat(only(staged).step().after()).isEqualTo("1.1.0");
        assertThat(workingTree.passes(CheckResult.FailOn.ERROR)).isFalse();
    }

    @Test
    void aNamedFileIsCheckedAlsoWhenItDidNotChangeOrHasAnotherName() {
        work.write("draft.yaml", contract("draft", "1.0.0", "a"));

        CheckResult result = run(request(
                List.of(Path.of("contracts/customers.odcs.yaml"), Path.of("draft.yaml")),
                null,
                null,
                Moment.WORKING_TREE,
                TODAY));

        assertThat(result.files())
                .extracting(FileResult::path, FileResult::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("contracts/customers.odcs.yaml", FileChange.UNCHANGED),
                        org.assertj.core.groups.Tuple.tuple("draft.yaml", FileChange.ADDED));
    }

    @Test
    void aFileOutsideOfTheRepositoryOrNoFileAtAllIsABadCall() {
        List<Path> files = List.of(Path.of("README.md"), Path.of("../x.yaml"));
        assertThatThrownBy(() -> run(request(files, null, null, Moment.WORKING_TREE, TODAY)))
                .isInstanceOf(CheckTrouble.class)
                .hasMessageContaining("is not in the repository");
        assertThatThrownBy(() -> run(request(List.of(Path.of("gone.yaml")), null, null, Moment.WORKING_TREE, TODAY)))
                .isInstanceOf(CheckTrouble.class)
                .hasMessageContaining("there is no file gone.yaml");
    }

    @Test
    void fingerprintsStayWhenLinesMoveAndDifferBetweenThings() {
        work.write("contracts/orders.odcs.yaml", contract("orders", "2.0.0", "x", "y"))
                .commit("drop");
        List<String> before =
                only(check()).findings().stream().map(Finding::fingerprint).toList();
        work.write("contracts/orders.odcs.yaml", "# one line more\n" + contract("orders", "2.0.0", "x", "y"))
                .commit("moved");

        List<String> after =
                only(check()).findings().stream().map(Finding::fingerprint).toList();

        assertThat(after).isEqualTo(before).doesNotHaveDuplicates();
    }

    private CheckResult check() {
        return run(request(List.of(), null, null, Moment.WORKING_TREE, TODAY));
    }

    private CheckRequest request(List<Path> files, String base, String target, Moment moment, LocalDate today) {
        BuildEnvironment build = BuildEnvironment.of(target == null ? Map.of() : Map.of("GITHUB_BASE_REF", target));
        return new CheckRequest(
                work.folder(),
                files,
                base,
                build,
                moment,
                false,
                today.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static CheckResult run(CheckRequest request) {
        return new CheckRun(request, named -> Optional.empty(), said -> {}).run();
    }

    private static FileResult only(CheckResult result) {
        assertThat(result.files()).hasSize(1);
        return result.files().get(0);
    }

    private static FileResult file(CheckResult result, String path) {
        return result.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(FileResult file, String rule) {
        return file.findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not among " + file.findings()));
    }
}
