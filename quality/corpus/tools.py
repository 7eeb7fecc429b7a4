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
    """Converts files to `to` (`ending` or `ending:filter:options`) into the folder, with a profile of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    profile = folder.parent / ".libreoffice"
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]
    if infilter:
        command.append(f"--infilter={infilter}")
    run(*command, "--convert-to", to, "--outdir", folder, *sources, timeout=1800)
    made = [folder / f"{source.stem}.{to.split(':')[0]}" for source in sources]
    for target in made:
        if not target.exists():
            raise RuntimeError(f"LibreOffice did not write {target.name} ({to})")
    return made


def libreoffice_as(source, to, target, infilter=None):
    """Converts one file and names the result."""
    (made,) = libreoffice([source], to, target.parent / ".converted", infilter)
    shutil.move(made, target)
    return target
