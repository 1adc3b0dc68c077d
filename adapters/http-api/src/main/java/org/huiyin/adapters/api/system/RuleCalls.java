package org.huiyin.adapters.api.system;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.huiyin.adapters.api.paper.PreviewPaper;
import org.huiyin.adapters.api.route.Answer;
import org.huiyin.adapters.api.route.Call;
import org.huiyin.adapters.api.route.Problem;
import org.huiyin.adapters.api.route.Route;
import org.huiyin.editing.Author;
import org.huiyin.editing.Proposal;
import org.huiyin.editing.RuleForm;
import org.huiyin.editing.RuleShelf;
import org.huiyin.editing.Sample;
import org.huiyin.grid.Role;
import org.huiyin.key.KeyScope;

/** Looking at rule files, changing them as a whole, and seeing what would come of a message. */
public record RuleCalls(RuleShelf shelf) {
    /** Stands for the slash between a file's folder and its name. */
    private static final char BETWEEN = '~';

    public List<Route> routes() {
        var file = "/api/v1/rules/{file}";
        return List.of(
                Route.get("/api/v1/rules", "The rule files", "RuleFiles", this::list)
                        .opening(KeyScope.SYSTEM),
                Route.get(file, "One rule file; ~ stands for / in its name", "RuleFile", this::one)
                        .opening(KeyScope.SYSTEM),
                Route.get(file, "Brings another text of it into force", "Changed", this::put)
                        .taking("RuleText", KeyScope.SYSTEM),
                Route.get("/api/v1/preview", "What would come of a message; nothing does", "Preview", this::preview)
                        .taking("Sample", KeyScope.SYSTEM));
    }

    private Answer list(Call call) {
        var node = JsonNodeFactory.instance.objectNode().put("revision", shelf.revision());
        var files = node.putArray("files");
        shelf.sheets()
                .forEach(sheet -> files.addObject().put("file", sheet.file()).put("origin", Call.name(sheet.origin())));
        return Answer.ok(node);
    }

    private RuleForm form(Call call) {
        return shelf.form(call.part("file").replace(BETWEEN, '/')).orElseThrow(() -> Problem.missing("rule file"));
    }

    private Answer one(Call call) {
        var form = form(call);
        return Answer.ok(JsonNodeFactory.instance
                .objectNode()
                .put("file", form.sheet().file())
                .put("origin", Call.name(form.sheet().origin()))
                .put("text", form.text())
                .put("seal", form.seal()));
    }

    private Answer put(Call call) {
        var body = call.body();
        var proposal = new Proposal.Text(form(call).sheet().file(), Call.need(body, "seal"), Call.whole(body, "text"));
        return Consideration.answer(shelf.keep(proposal, author(call)));
    }

    private static Author author(Call call) {
        return new Author(call.caller().name(), call.now());
    }

    private Answer preview(Call call) {
        var body = call.body();
        var role = Call.find(body, "role").map(name -> Call.one("role", name, Role.class));
        var group = Call.find(body, "group");
        if (group.isPresent() && group.flatMap(call.town().roster()::group).isEmpty()) {
            throw Problem.unreadable("group", "expected: the id of a group");
        }
        var sample = new Sample(Call.need(body, "text"), role.orElse(Role.RESIDENT), group);
        var paper = new PreviewPaper(call.town().roster().zone(), call.now());
        return Answer.ok(paper.of(shelf.preview(sample, author(call)).get(0)));
    }
}
