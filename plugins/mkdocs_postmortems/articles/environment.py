"""The templates of the articles, in an environment of the core's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, partial
from keyword import iskeyword
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2 import nodes as tree
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from markupsafe import Markup, escape

from mkdocs_postmortems import resources
from mkdocs_postmortems.compiled import Compiled


@cache
def environment() -> Environment:
    """The one environment: everything is escaped but `Markup`, and a missing name is an error.

    Templates do not change while a process runs, so each is read once.
    """
    return _Environment(
        loader=FileSystemLoader(resources.folder("site_overrides") / "content"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=Compiled(Path(__file__)),
    )


def escaped(value: object) -> str:
    """What `markupsafe.escape` gives, without an object for each text: a page has eight hundred."""
    if type(value) is Markup:
        return value
    if isinstance(value, str) and not (
        "'" in value or '"' in value or "&" in value or "<" in value or ">" in value
    ):
        return value
    if type(value) is float or type(value) is int:
        return str(value)  # A drawing has two hundred numbers.
    return str(escape(value))


trusted: Callable[[str], Markup] = partial(str.__new__, Markup)
"""What `Markup` makes of a string, without asking first whether it is HTML: a page has 150."""


def filled(words: str, *values: object) -> Markup:
    """What `Markup(words).format` gives, in a tenth of the time."""
    return trusted(words.format(*map(escaped, values)))


class _Generator(CodeGenerator):
    """Compiles templates to plain Python: attributes, calls, and one list of all that is written.

    Our views are objects, never mappings, and a name that they do not have is an error either way.
    What our templates call never asks for their context, and macros get arguments by place. Nobody
    wants a part of a page before the whole, which Jinja hands from template to template.
    """

    def visit_Template(self, node: tree.Template, frame: Frame | None = None) -> None:  # noqa: N802
        self.writeline(f"from {__name__} import escaped, trusted")
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: tree.Getattr, frame: Frame) -> None:  # noqa: N802
        if iskeyword(node.attr) or self.environment.is_async:
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802
        self, node: tree.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Where Jinja writes an object that sorts the arguments of each call."""
        names = [f"a{number}" for number in range(len(macro_ref.node.args))]
        signature = ", ".join([*(f"{name}=missing" for name in names), "macro=macro"])
        self.write(f"lambda {signature}: trusted(macro({', '.join(names)}))")

    def blockvisit(self, nodes: Iterable[tree.Node], frame: Frame) -> None:
        if not frame.rootlevel:
            super().blockvisit(nodes, frame)
            return
        self.buffer(frame)
        super().blockvisit(nodes, frame)
        self.writeline(f"yield concat({frame.buffer})")

    def _output_child_pre(self, node: tree.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("escaped(")


class _Environment(Environment):
    code_generator_class = _Generator
