"""R-Cabinet as a script uses it: forms that requests writes, and what they leave in searches and the trash box."""

import struct
import sys
import zlib

import requests

from xml_peer import Judge

BASE = f"{sys.argv[1]}/es/1.0/cabinet"
KEY = {"Authorization": "ESA U1BjYWJpbmV0OlNMY2FiaW5ldA=="}
judge = Judge(sys.argv[1])


def check(what, got, wanted):
    if got != wanted:
        sys.exit(f"cabinet: {what} is {got!r}, not {wanted!r}")


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width, height):
    rows = b"".join(b"\0" + b"\x0d\x0a-" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def request(name, record, **members):
    inner = "".join(f"<{key}>{value}</{key}>" for key, value in members.items())
    body = f"<{name}Request><{record}>{inner}</{record}></{name}Request>"
    return f"<?xml version='1.0' encoding='utf-8'?>\n<request>{body}</request>"


def read(answer, result):
    root = judge.judge(answer)
    return root.findtext("status/systemStatus"), root.find(result)


def upload(call, document, image=None):
    files = {"xml": (None, document)}
    if image is not None:
        files["file"] = ("写真 \"1\".png", image, "image/png")
    return requests.post(f"{BASE}/file/{call}", files=files, headers=KEY, timeout=10)


def post(call, document):
    return requests.post(f"{BASE}/{call}", data=document.encode(), headers=KEY, timeout=10)


def search(**query):
    answer = requests.get(f"{BASE}/files/search", params=query, headers=KEY, timeout=10)
    return read(answer, "cabinetFilesSearchResult")[1].findall("files/file")


answer = post("folder/insert", request("folderInsert", "folder", folderName="写真", directoryName="photos"))
folder = read(answer, "cabinetFolderInsertResult")[1].findtext("FolderId")

answer = upload("insert", request("fileInsert", "file", fileName="一枚目", folderId=folder, filePath="first"), png(64, 48))
status, result = read(answer, "cabinetFileInsertResult")
check("the upload", (answer.status_code, status, result.findtext("resultCode")), (200, "OK", "0"))
image = result.findtext("FileId")
found = search(fileId=image)
check("the images found", len(found), 1)
wanted = {
    "FolderId": folder,
    "FileName": "一枚目",
    "FileUrl": "https://image.rakuten.co.jp/demo/cabinet/photos/first.jpg",
    "FilePath": "first.jpg",
    "FileWidth": "64",
    "FileHeight": "48",
}
check("the image", {name: found[0].findtext(name) for name in wanted}, wanted)

answer = upload("update", request("fileUpdate", "file", fileId=image, fileName="改名"))
check("the new name alone", read(answer, "cabinetFileUpdateResult")[1].findtext("resultCode"), "0")
answer = upload("update", request("fileUpdate", "file", fileId=image), png(8, 8))
check("the new image alone", read(answer, "cabinetFileUpdateResult")[1].findtext("resultCode"), "0")
found = search(fileName="改名")
check("the renamed image's width", [file.findtext("FileWidth") for file in found], ["8"])

answer = upload("insert", request("fileInsert", "file", fileName="x", folderId=folder, filePath="first.png"), png(1, 1))
status, result = read(answer, "cabinetFileInsertResult")
check("a wrong extension", (answer.status_code, status, result.findtext("resultCode")), (400, "NG", "3001"))
answer = upload("insert", request("fileInsert", "file", fileName="x", folderId=folder), b"not an image")
check("what is no image", answer.status_code, 400)
answer = post("file/insert", request("fileInsert", "file", fileName="x", folderId=folder))
check("a document without a form", answer.status_code, 400)

answer = post("file/delete", request("fileDelete", "file", fileId=image))
check("the deletion", read(answer, "cabinetFileDeleteResult")[1].findtext("resultCode"), "0")
check("the image after its deletion", search(fileId=image), [])
answer = requests.get(f"{BASE}/trashbox/files/get", headers=KEY, timeout=10)
trash = read(answer, "cabinetTrashboxFilesGetResult")[1]
check("the trash box", [file.findtext("FileId") for file in trash.findall("files/file")], [image])
check("the folder in the trash box", trash.find("files/file/FolderId"), None)
answer = post("trashbox/file/revert", request("fileRevert", "file", fileId=image, folderId=0))
check("the way back", read(answer, "cabinetTrashboxFileRevertResult")[1].findtext("resultCode"), "0")
check("the folder after it", search(fileId=image)[0].findtext("FolderPath"), "/")
print(f"requests {requests.__version__}: R-Cabinet takes its forms, and shows what they uploaded")
