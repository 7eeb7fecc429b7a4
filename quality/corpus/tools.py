"""Runs the foreign tools."""
import pathlib
import shutil
import subprocess


def run(*command, output=None, text=None, **options):
    """Runs a program to its end; what it prints goes to `output`, what it reads is `text`. Anything but 0 raises."""
    out = open(output, "wb") if output else subprocess.PIPE
    try:
        done = subprocess.run(
            [str(part) for part in command], stdout=out, stderr=subprocess.PIPE,
            input=text.encode() if isinstance(text, str) else text, **options
        )
    finally:
        if output:
            out.close()
    if done.returncode != 0:
        raise RuntimeError(f"{pathlib.Path(str(command[0])).name}: {done.stderr.decode(errors='replace').strip()[-300:]}")
    return done.stdout


def libreoffice(sources, to, folder, infilter=None):
    """Converts files to `to` (`ending` or `ending:filter:options`) into the folder, with a profile of its own. Now and then the
    program stops within a long list without a word: what is missing is asked for again."""
    folder.mkdir(parents=True, exist_ok=True)
    command = ["soffice", f"-env:UserInstallation=file://{folder.parent}/.libreoffice", "--headless"]
    if infilter:
        command.append(f"--infilter={infilter}")
    made = {source: folder / f"{source.stem}.{to.split(':')[0]}" for source in sources}
    for _ in range(20):
        missing = [source for source, target in made.items() if not target.exists()][:250]
        if not missing:
            return list(made.values())
        run(*command, "--convert-to", to, "--outdir", folder, *missing, timeout=1800)
    raise RuntimeError(f"LibreOffice did not write {missing[0].name} as {to}")


def libreoffice_as(source, to, target, infilter=None):
    """Converts one file and names the result."""
    (made,) = libreoffice([source], to, target.parent / ".converted", infilter)
    shutil.move(made, target)
    return target
