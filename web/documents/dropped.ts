export interface NamedFile {
  /** The file's name, below the dropped folder's if it lay in one. */
  readonly name: string
  readonly file: File
}

/** The files of a drop, those in dropped folders too. */
export async function droppedFiles(data: DataTransfer): Promise<readonly NamedFile[]> {
  // The list is emptied as soon as this event is over: take everything before waiting.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...data.files].map((file) => ({ name: file.name, file }))
  return (await Promise.all(entries.map(filesOf))).flat()
}

async function filesOf(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  const name = entry.fullPath.replace(/^\//, '')
  if (isFile(entry)) {
    return [{ name, file: await new Promise((resolve, reject) => entry.file(resolve, reject)) }]
  }
  if (!isFolder(entry) || entry.name.startsWith('.')) return []
  const children = await childrenOf(entry.createReader())
  return (await Promise.all(children.map(filesOf))).flat()
}

/** A reader hands out a folder in portions; an empty one is the last. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const children: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (portion.length === 0) return children
    children.push(...portion)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
