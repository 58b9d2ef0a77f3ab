/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.check.CheckTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {
    private static final String LONG =
            "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\ntwelve\n".repeat(20);

    @TempDir
    private Path folder;

    private Repository work;

    @BeforeEach
    void create() {
        work = Repository.create(folder.resolve("work"));
    }

    @Test
    void aFolderOutsideOfAnyRepositoryIsNone() {
        assertThat(GitRepository.around(folder)).isEmpty();
    }

    @Test
    void isFoundFromAFolderBelowTheRoot() throws IOException {
        Path below = Files.createDirectories(work.folder().resolve("a/b"));

        assertThat(GitRepository.around(below).orElseThrow().root())
                .isEqualTo(work.folder().toRealPath());
    }

    @Test
    void namesWithSpacesQuotesLineEndsAndAccentsAreTakenAsTheyAre() {
        String base = work.write("first.yaml", "1").commit("first");
        List<String> names =
                List.of("a b.yaml", "c\"d.yaml", "e\nf.yaml", "ünï.yaml", "-g.yaml", ":(top)h.yaml", "tab\t.yaml");
        names.forEach(name -> work.write(name, "content of " + name));
        work.commit("strange names");

        GitRepository seen = work.seen();
        List<GitFile> added = seen.changes(base, Moment.HEAD).stream()
                .map(ChangedFile::after)
                .filter(Objects::nonNull)
                .toList();

        assertThat(added).extracting(GitFile::path).containsExactlyInAnyOrderElementsOf(names);
        assertThat(seen.contents(added))
                .allSatisfy((file, bytes) -> assertThat(text(bytes)).isEqualTo("content of " + file.path()));
    }

    @Test
    void addedModifiedDeletedAndRenamedAreToldApart() {
        String base = work.write("changed.yaml", LONG)
                .write("deleted.yaml", "short")
                .write("old/name.yaml", LONG + "end")
                .commit("base");
        work.write("changed.yaml", LONG + "more").write("added.yaml", "new").write("new/name.yaml", LONG + "end");
        work.git("rm", "--quiet", "deleted.yaml", "old/name.yaml");
        work.commit("all kinds");

        assertThat(work.seen().changes(base, Moment.HEAD))
                .extracting(GitRepositoryTest::words)
                .containsExactlyInAnyOrder(
                        "changed.yaml -> changed.yaml",
                        "- -> added.yaml",
                        "deleted.yaml -> -",
                        "old/name.yaml -> new/name.yaml");
    }

    @Test
    void theWorkingTreeHasWhatIsNotCommittedAndWhatGitDoesNotKnow() {
        String base = work.write("a.yaml", "1")
                .write("b.yaml", "1")
                .write(".gitignore", "ignored.yaml")
                .commit("base");
        work.write("a.yaml", "2").write("unknown.yaml", "3").write("ignored.yaml", "4");
        work.git("rm", "--quiet", "--cached", "b.yaml");

        List<ChangedFile> changes = work.seen().changes(base, Moment.WORKING_TREE);

        assertThat(changes)
                .extracting(GitRepositoryTest::words)
                .containsExactlyInAnyOrder("a.yaml -> a.yaml", "- -> unknown.yaml", "b.yaml -> b.yaml");
        assertThat(work.seen().changes(base, Moment.HEAD)).isEmpty();
    }

    @Test
    void theStagedStateIsWhatTheNextCommitWouldHold() {
        String base = work.write("a.yaml", "1").commit("base");
        work.write("a.yaml", "staged");
        work.git("add", "a.yaml");
        work.write("a.yaml", "not staged").write("b.yaml", "unknown");

        GitRepository seen = work.seen();
        List<ChangedFile> changes = seen.changes(base, Moment.STAGED);

        assertThat(changes).extracting(GitRepositoryTest::words).containsExactly("a.yaml -> a.yaml");
        GitFile after = Objects.requireNonNull(changes.get(0).after());
        assertThat(text(seen.contents(List.of(after)).get(after))).isEqualTo("staged");
    }

    @Test
    void aSymbolicLinkIsNotFollowedAndAnotherRepositoryIsNotEntered() throws IOException {
        String base = work.write("a.yaml", "1").commit("base");
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "secret");
        Files.createSymbolicLink(work.folder().resolve("link.yaml"), secret);
        Files.delete(work.folder().resolve("a.yaml"));
        Files.createSymbolicLink(work.folder().resolve("a.yaml"), secret);
        Repository inner = Repository.create(work.folder().resolve("inner.yaml"));
        inner.write("x.yaml", "1").commit("inner");

        GitRepository seen = work.seen();
        assertThat(seen.changes(base, Moment.WORKING_TREE))
                .extracting(GitRepositoryTest::words)
                .contains("a.yaml -> -");
        assertThat(seen.contents(seen.files(Moment.WORKING_TREE))).isEmpty();
        work.git("add", "--all");
        work.git("commit", "--quiet", "-m", "links");
        assertThat(seen.changes(base, Moment.HEAD))
                .extracting(GitRepositoryTest::words)
                .containsExactly("a.yaml -> -");
    }

    @Test
    void theMergeBaseIsWhereTheBranchLeft() {
        String left = work.write("a.yaml", "1").commit("base");
        work.branch("feature");
        work.write("b.yaml", "1").commit("feature");
        work.git("switch", "--quiet", "main");
        work.write("c.yaml", "1").commit("main went on");
        work.git("switch", "--quiet", "feature");

        GitRepository seen = work.seen();
        BaseCommit main = BaseCommit.named(seen, "main");

        assertThat(seen.mergeBase(main.name(), main.commit())).isEqualTo(left);
    }

    @Test
    void aStackedBranchIsComparedWithTheBranchBelowIt() {
        work.write("a.yaml", "1").commit("base");
        work.branch("below");
        String below = work.write("b.yaml", "1").commit("below");
        work.branch("above");
        work.write("c.yaml", "1").commit("above");

        GitRepository seen = work.seen();
        String since = seen.mergeBase("below", BaseCommit.named(seen, "below").commit());

        assertThat(since).isEqualTo(below);
        assertThat(seen.changes(since, Moment.HEAD))
                .extracting(GitRepositoryTest::words)
                .containsExactly("- -> c.yaml");
    }

    @Test
    void beforeTheFirstCommitEverythingIsAdded() {
        work.write("a.yaml", "1");

        GitRepository seen = work.seen();

        assertThat(seen.head()).isEmpty();
        assertThat(BaseCommit.usual(seen)).isEmpty();
        assertThat(seen.changes(seen.emptyTree(), Moment.WORKING_TREE))
                .extracting(GitRepositoryTest::words)
                .containsExactly("- -> a.yaml");
        assertThat(seen.files(Moment.HEAD)).isEmpty();
    }

    @Test
    void aCloneThatIsCutOffSaysWhatToFetch() {
        work.write("a.yaml", "1").commit("base");
        work.branch("feature");
        work.write("a.yaml", "2").commit("feature");
        work.git("switch", "--quiet", "main");
        work.write("z.yaml", "2").commit("main went on");
        work.git("switch", "--quiet", "feature");
        Repository cutOff = work.cloneTo(folder.resolve("cut"), "--depth=1", "--no-single-branch", "--branch=feature");

        GitRepository seen = cutOff.seen();
        BaseCommit main = BaseCommit.named(seen, "main");

        assertThatThrownBy(() -> seen.mergeBase(main.name(), main.commit()))
                .isInstanceOfSatisfying(CheckTrouble.class, trouble -> {
                    assertThat(trouble)
                            .hasMessageContaining("the history is cut off")
                            .hasMessageContaining("'main'");
                    assertThat(trouble.advice()).contains("fetch-depth: 0", "GIT_DEPTH");
                });
        assertThatThrownBy(() -> BaseCommit.named(cutOff.seen(), "elsewhere"))
                .isInstanceOfSatisfying(
                        CheckTrouble.class,
                        trouble -> assertThat(trouble.advice()).contains("fetch-depth: 0"));
    }

    @Test
    void branchesWithoutACommonCommitAreRefused() {
        work.write("a.yaml", "1").commit("base");
        work.git("checkout", "--quiet", "--orphan", "island");
        work.commit("another beginning");

        GitRepository seen = work.seen();

        assertThatThrownBy(() ->
                        seen.mergeBase("main", BaseCommit.named(seen, "main").commit()))
                .isInstanceOf(CheckTrouble.class)
                .hasMessageContaining("no commit in common");
    }

    @Test
    void aNameThatLooksLikeAnOptionIsNoBranch() {
        work.write("a.yaml", "1").commit("base");
        Path trap = folder.resolve("written-by-git");

        GitRepository seen = work.seen();

        for (String name : List.of("--output=" + trap, "-o", "--help", "--exec=touch " + trap, "", " ", "a\0b")) {
            assertThat(seen.find(name)).as(name).isEmpty();
        }
        assertThat(trap).doesNotExist();
        assertThatThrownBy(() -> BaseCommit.named(seen, "--all")).isInstanceOf(CheckTrouble.class);
    }

    @Test
    void aBranchThatOnlyTheRemoteHasIsFoundAlsoWithoutABranchCheckedOut() {
        String tip = work.write("a.yaml", "1").commit("base");
        Repository clone = work.cloneTo(folder.resolve("clone"));
        clone.git("checkout", "--quiet", "--detach");
        clone.git("branch", "--quiet", "-D", "main");

        GitRepository seen = clone.seen();

        assertThat(seen.branch()).isEmpty();
        assertThat(BaseCommit.named(seen, "main").commit()).isEqualTo(tip);
        assertThat(BaseCommit.usual(seen).orElseThrow().name()).isEqualTo("origin/HEAD");
    }

    @Test
    void aSecondWorkingTreeOfTheSameRepositoryIsReadLikeTheFirst() {
        String base = work.write("a.yaml", "1").commit("base");
        Path second = folder.resolve("second");
        work.git("worktree", "add", "--quiet", "-b", "other", second.toString());
        new Repository(second).write("b.yaml", "2").commit("in the second");

        assertThat(new Repository(second).seen().changes(base, Moment.HEAD))
                .extracting(GitRepositoryTest::words)
                .containsExactly("- -> b.yaml");
    }

    @Test
    void aConflictIsSaidBeforeAnythingIsJudged() {
        work.write("a.yaml", "1").commit("base");
        work.branch("feature");
        work.write("a.yaml", "2").commit("feature");
        work.git("switch", "--quiet", "main");
        String main = work.write("a.yaml", "3").commit("main");
        assertThatThrownBy(() -> work.git("merge", "feature")).isInstanceOf(AssertionError.class);

        assertThatThrownBy(() -> work.seen().changes(main, Moment.STAGED))
                .isInstanceOf(CheckTrouble.class)
                .hasMessageContaining("a.yaml is in conflict");
    }

    @Test
    void aHugeFileIsNotReadWhole() {
        work.write("huge.yaml", "x".repeat(Contents.MOST_BYTES + 5_000))
                .write("small.yaml", "y")
                .commit("base");

        GitRepository seen = work.seen();

        assertThat(seen.contents(seen.files(Moment.HEAD)).values())
                .extracting(bytes -> bytes.length)
                .containsExactly(Contents.MOST_BYTES + 1, 1);
    }

    private static String words(ChangedFile change) {
        GitFile before = change.before();
        GitFile after = change.after();
        return (before == null ? "-" : before.path()) + " -> " + (after == null ? "-" : after.path());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
